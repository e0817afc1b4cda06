package import Foundation

/// Public test data that lies beside the checkout and is no part of it.
///
/// A test that reads it is `.enabled(if: PublicData.conformance.isExpected)`: reported as skipped
/// where the data is absent, but run, and so failing, where `CATALINT_REQUIRE_CONFORMANCE` is `1`.
package struct PublicData: Sendable {
  package let folder: URL

  /// The suites for YAML, JSON Schema, GitHub Flavored Markdown and the report formats.
  package static let conformance = PublicData(
    variable: "CATALINT_CONFORMANCE_DIR", beside: "shared/conformance")
  /// The reference catalog, and a damaged page of it.
  package static let corpora = PublicData(
    variable: "CATALINT_CORPORA_DIR", beside: "shared/corpora")

  private init(variable: String, beside path: String) {
    let environment = ProcessInfo.processInfo.environment
    folder =
      environment[variable].map { URL(filePath: $0) }
      ?? PackageFolder.root.deletingLastPathComponent().appending(path: path)
  }

  /// Whether the data is there, or must be.
  package var isExpected: Bool {
    ProcessInfo.processInfo.environment["CATALINT_REQUIRE_CONFORMANCE"] == "1"
      || FileManager.default.fileExists(atPath: folder.path)
  }

  package func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }

  /// Every file with the given ending below `path`, sorted.
  package func files(below path: String, ending: String) throws -> [URL] {
    let found = FileManager.default.enumerator(
      at: folder.appending(path: path), includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
  }
}
