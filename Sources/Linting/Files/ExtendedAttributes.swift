private import CExtendedAttributes

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file's attributes with names that programs choose: tags, labels, access lists.
struct ExtendedAttributes {
  private var values: [(name: String, bytes: [UInt8])] = []

  /// Those of an open file; none where the file system does not support them.
  init(descriptor: Int32) throws(SystemError) {
    guard let list = try unsafe Self.read({ unsafe Self.list(descriptor, $0, $1) }) else { return }
    for name in list.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
      // One that is gone by now is not there to be kept.
      guard let bytes = try unsafe Self.read({ unsafe Self.get(descriptor, name, $0, $1) }) else {
        continue
      }
      values.append((name, bytes))
    }
  }

  /// Sets them on another open file. Labels that only the system may set are left to it.
  func write(to descriptor: Int32) throws(SystemError) {
    for (name, bytes) in values {
      // The bytes live as long as the call, which reads as many as there are.
      let result = unsafe bytes.withUnsafeBytes {
        unsafe Self.set(descriptor, name, $0.baseAddress, $0.count)
      }
      guard result != 0 else { continue }
      let error = SystemError.last
      let isOfSystem = ["security.", "trusted.", "com.apple."].contains { name.hasPrefix($0) }
      guard isOfSystem else { throw error }
    }
  }

  /// The bytes that a call fills in, which is first called for their number; nil where there are
  /// none.
  private static func read(
    _ call: (UnsafeMutableRawPointer?, Int) -> Int
  ) throws(SystemError) -> [UInt8]? {
    while true {
      let size = call(nil, 0)
      if size == 0 { return [] }
      guard size > 0 else {
        if [ENOTSUP, EPERM, EACCES, missing].contains(errno) { return nil }
        throw .last
      }
      var count = -1
      // No byte after those that the call fills in is read.
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, length in
        count = unsafe call(UnsafeMutableRawPointer(buffer.baseAddress), size)
        length = max(0, count)
      }
      if count >= 0 { return bytes }
      // More were added in between.
      guard errno == ERANGE else { return nil }
    }
  }
}

// MARK: - The system's calls

extension ExtendedAttributes {
  #if canImport(Darwin)
    private static let missing = ENOATTR

    private static func list(
      _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int {
      unsafe flistxattr(descriptor, buffer?.assumingMemoryBound(to: CChar.self), size, 0)
    }

    private static func get(
      _ descriptor: Int32, _ name: String, _ buffer: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int {
      unsafe fgetxattr(descriptor, name, buffer, size, 0, 0)
    }

    private static func set(
      _ descriptor: Int32, _ name: String, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int32 {
      unsafe fsetxattr(descriptor, name, bytes, count, 0, 0)
    }
  #else
    private static let missing = ENODATA

    private static func list(
      _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int {
      unsafe flistxattr(descriptor, buffer?.assumingMemoryBound(to: CChar.self), size)
    }

    private static func get(
      _ descriptor: Int32, _ name: String, _ buffer: UnsafeMutableRawPointer?, _ size: Int
    ) -> Int {
      unsafe fgetxattr(descriptor, name, buffer, size)
    }

    private static func set(
      _ descriptor: Int32, _ name: String, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int32 {
      unsafe fsetxattr(descriptor, name, bytes, count, 0)
    }
  #endif
}
