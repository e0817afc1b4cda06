#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads whole files: regular ones only, and none larger than a limit.
package struct FileReader: Sendable {
  /// The most bytes that a file may have.
  package let limit: Int
  /// The key of the configuration that sets the limit; nil where none does.
  private let setting: String?

  package init(limit: Int = 16 << 20, setting: String? = nil) {
    self.limit = limit
    self.setting = setting
  }

  /// Reads pages, with a limit that the configuration may set.
  package static func ofPages(_ limit: Int) -> FileReader {
    FileReader(limit: limit, setting: "max-page-bytes")
  }

  /// Reads settings files: they are written by hand, and none is large.
  package static let ofSettings = FileReader(limit: 1 << 20)

  /// Reads pages again, which were within their limit before.
  package static let again = FileReader(limit: 1 << 30)

  /// Why a file was not read.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    /// Whether nothing is at the path.
    var isOfMissingFile = false

    package init(description: String) { self.description = description }

    /// Nothing is at the path.
    init(missing error: String) {
      description = error
      isOfMissingFile = true
    }
  }

  /// The bytes of the file at `path`.
  package func read(_ path: String) -> Result<[UInt8], Failure> {
    // Not blocking, so that opening a pipe without a writer does not wait for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      let error = SystemError.last
      return .failure(
        error.isMissingFile
          ? Failure(missing: "\(error)") : Failure(description: "\(error)"))
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return failure("\(SystemError.last)") }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return failure("it is a folder")
    default: return failure("it is not a regular file")
    }
    guard status.st_size <= limit else { return .failure(tooLarge(Int(status.st_size))) }
    return read(descriptor, size: Int(status.st_size))
  }

  /// The bytes of standard input, to its end.
  package func readStandardInput() -> Result<[UInt8], Failure> { read(STDIN_FILENO, size: 0) }

  /// Reads an open file to its end. One byte more than the size is requested: a regular file of
  /// just its size has ended there, and one that has grown or shrunk is read until it gives
  /// nothing.
  func read(_ descriptor: Int32, size: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      switch Self.chunk(descriptor, capacity) {
      case .failure(let error): return failure("\(error)")
      case .success(let more):
        if bytes.isEmpty { bytes = more } else { bytes += more }
        guard bytes.count <= limit else {
          return failure("it has more than \(limit) bytes, \(limitWords)")
        }
        if more.isEmpty || more.count == size && bytes.count == size { return .success(bytes) }
      }
      capacity = 1 << 16
    }
  }

  /// The bytes of one call; empty at the end of the file.
  static func chunk(_ descriptor: Int32, _ capacity: Int) -> Result<[UInt8], SystemError> {
    var error: SystemError?
    // The system fills the buffer and reports how far; no byte after that is read.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var result = unsafe systemRead(descriptor, buffer.baseAddress, capacity)
      while result < 0, errno == EINTR {
        result = unsafe systemRead(descriptor, buffer.baseAddress, capacity)
      }
      if result < 0 { error = .last }
      count = max(0, result)
    }
    return error.map { .failure($0) } ?? .success(bytes)
  }

  /// Why a file of this size is not read.
  func tooLarge(_ size: Int) -> Failure {
    Failure(description: "it has \(size) bytes; \(limitWords) is \(limit)")
  }

  private var limitWords: String { "the limit" + (setting.map { " '\($0)'" } ?? "") }

  private func failure(_ reason: String) -> Result<[UInt8], Failure> {
    .failure(Failure(description: reason))
  }
}

/// `read(2)`, by a name that the methods above do not hide.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
)
  -> Int
{
  unsafe read(descriptor, buffer, count)
}
