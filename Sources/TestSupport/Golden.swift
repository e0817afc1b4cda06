import Foundation
package import Testing

/// A file with the output that a test expects.
///
/// With `CATALINT_RECORD=1` it is written anew and the test fails, so that no recording run passes
/// unnoticed.
package enum Golden {
  /// Holds `actual` against the file at `path`, from the package's root.
  package static func expect(
    _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = PackageFolder.root.appending(path: path)
    if ProcessInfo.processInfo.environment["CATALINT_RECORD"] == "1" {
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(path)", sourceLocation: sourceLocation)
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(
      actual == expected, "\(path) differs; CATALINT_RECORD=1 writes it anew",
      sourceLocation: sourceLocation)
  }
}
