package import Foundation

/// Public test data next to the checkout, not part of it.
///
/// A test that reads it is `.enabled(if: PublicData.conformance.isExpected)`: reported as skipped
/// where the data is absent, but run, and so failing, where `CATALINT_REQUIRE_CONFORMANCE` is `1`.
/// An empty folder has no data.
package struct PublicData: Sendable {
  package let folder: URL
  private let isRequired: Bool

  /// The suites for expressions, YAML, TOML, JSON, JSON Schema, GitHub Flavored Markdown and the
  /// report formats.
  package static let conformance = PublicData(
    variable: "CATALINT_CONFORMANCE_DIR", beside: "shared/conformance")
  /// The reference catalog, and a damaged page of it.
  package static let corpora = PublicData(
    variable: "CATALINT_CORPORA_DIR", beside: "shared/corpora")

  private init(variable: String, beside path: String) {
    let environment = ProcessInfo.processInfo.environment
    let folder =
      environment[variable].map { URL(filePath: $0) }
      ?? PackageFolder.root.deletingLastPathComponent().appending(path: path)
    self.init(in: folder, isRequired: environment["CATALINT_REQUIRE_CONFORMANCE"] == "1")
  }

  /// The data in a folder.
  package init(in folder: URL, isRequired: Bool) {
    self.folder = folder
    self.isRequired = isRequired
  }

  /// Whether the data is there, or must be.
  package var isExpected: Bool {
    isRequired
      || (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty == false
  }

  package func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }

  /// Every file with the given ending below `path`, sorted; an error where there is none.
  package func files(below path: String, ending: String) throws -> [URL] {
    let root = folder.appending(path: path)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
    // A test that loops over no file would pass.
    guard !files.isEmpty else { throw CocoaError(.fileNoSuchFile, userInfo: [NSURLErrorKey: root]) }
    return files
  }
}
