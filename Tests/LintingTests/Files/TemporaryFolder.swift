import Foundation

/// A folder for one test, removed when the object is released.
final class TemporaryFolder: Sendable {
  /// Absolute and without symbolic links.
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "catalint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of what is at a path in the folder.
  func absolute(_ path: String) -> String { "\(self.path)/\(path)" }

  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = URL(filePath: absolute(path))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Small files at these paths.
  func write(_ paths: String...) throws {
    for path in paths { try write("# A page\n".utf8, to: path) }
  }

  func write(_ files: [String: [UInt8]]) throws {
    for (path, bytes) in files { try write(bytes, to: path) }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: absolute(path))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: absolute(path), withDestinationPath: target)
  }

  /// A named pipe without a writer.
  func makePipe(_ path: String) throws {
    guard unsafe mkfifo(absolute(path), 0o644) == 0 else { throw POSIXError(.EIO) }
  }

  /// An empty file whose name is these bytes.
  func makeFile(named name: [UInt8]) throws {
    let path = (Array("\(path)/".utf8) + name).map { CChar(bitPattern: $0) } + [0]
    let descriptor = unsafe open(path, O_CREAT | O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw POSIXError(.EILSEQ) }
    close(descriptor)
  }

  /// The bytes of every file in the folder and below, by its path.
  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: self.path) {
      let file = URL(filePath: absolute(path))
      guard try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false else {
        continue
      }
      files[path] = try [UInt8](Data(contentsOf: file))
    }
    return files
  }

  /// The names in the folder, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
