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
    guard !actual.utf8.elementsEqual(expected.utf8) else { return }
    Issue.record(
      "\(path):\(firstDifference(actual, expected)); CATALINT_RECORD=1 writes it anew",
      sourceLocation: sourceLocation)
  }

  /// The first line that differs, by number from 1, and what is on either side.
  private static func firstDifference(_ actual: String, _ expected: String) -> String {
    let actual = actual.components(separatedBy: "\n")
    let expected = expected.components(separatedBy: "\n")
    let line = zip(actual, expected).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let found = line < actual.count ? "'\(actual[line])'" : "the end"
    let wanted = line < expected.count ? "'\(expected[line])'" : "the end"
    return "\(line + 1): expected \(wanted), found \(found)"
  }
}
