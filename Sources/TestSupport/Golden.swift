import Foundation
package import Testing

/// A file with the output that a test expects.
///
/// With `CATALINT_RECORD=1` one that differs is written again and its test fails, so that no change
/// passes unnoticed.
package enum Golden {
  /// Compares `actual` with the file at `path`, from the package's root.
  package static func expect(
    _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = PackageFolder.root.appending(path: path)
    let recorded = try? Data(contentsOf: file)
    if recorded.map({ $0.elementsEqual(actual.utf8) }) == true { return }
    if isRecording {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: recorded ?? Data(), as: UTF8.self)
    Issue.record(
      "\(path):\(firstDifference(actual, expected)); CATALINT_RECORD=1 records it again",
      sourceLocation: sourceLocation)
  }

  /// Compares the contents of the folder at `path` with `files`, by their paths in it; no other may
  /// be there.
  package static func expect(
    files: [String: [UInt8]], in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try expect(
        String(decoding: bytes, as: UTF8.self), at: "\(path)/\(name)",
        sourceLocation: sourceLocation)
    }
    for name in try FixtureCatalog(path).files.keys.sorted() where files[name] == nil {
      let file = "\(path)/\(name)"
      if isRecording {
        try FileManager.default.removeItem(at: PackageFolder.root.appending(path: file))
      }
      Issue.record("\(file) is not expected any more", sourceLocation: sourceLocation)
    }
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["CATALINT_RECORD"] == "1"
  }

  /// The first line that differs, by number from 1, on both sides.
  private static func firstDifference(_ actual: String, _ expected: String) -> String {
    let actual = actual.components(separatedBy: "\n")
    let expected = expected.components(separatedBy: "\n")
    let line = zip(actual, expected).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let found = line < actual.count ? "'\(actual[line])'" : "the end"
    let wanted = line < expected.count ? "'\(expected[line])'" : "the end"
    return "\(line + 1): expected \(wanted), found \(found)"
  }
}
