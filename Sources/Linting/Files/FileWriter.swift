#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a report's file.
package enum FileWriter {
  /// Why the file could not be written; nil where it was, to its last byte.
  package static func write(_ text: String, to path: String) -> String? {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return "\(SystemError.last)" }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      // The buffer holds just the bytes that are left.
      let written = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let error = SystemError.last
        close(descriptor)
        return "\(error)"
      }
      start += written
    }
    return close(descriptor) == 0 ? nil : "\(SystemError.last)"
  }
}

/// `write(2)`, by a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
