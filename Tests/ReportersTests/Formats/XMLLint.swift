import Foundation

/// libxml2's checker, where it is installed.
enum XMLLint {
  private static let program = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var isThere: Bool { program != nil }

  /// Its messages about texts by an XSD; empty if they are valid.
  static func failures(in texts: [String], schema: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try texts.enumerated().map { number, text in
      let file = folder.appending(path: "\(number).xml")
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let process = Process()
    process.executableURL = URL(filePath: program ?? "")
    process.arguments = ["--nonet", "--noout", "--schema", schema] + files
    let log = folder.appending(path: "log")
    try Data().write(to: log)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus != 0 else { return "" }
    return String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }
}
