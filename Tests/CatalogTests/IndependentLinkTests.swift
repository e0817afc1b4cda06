import Catalog
import Foundation
import TestSupport
import Testing

/// The links of a catalog as a program judges them that shares no line with Catalint.
@Suite(.enabled(if: LinkProgram.canRun, "needs python3 with markdown-it-py"))
struct IndependentLinkTests {
  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `the reference catalog has the same verdicts`() throws {
    let folder = PublicData.corpora.folder.appending(path: "starmap-2025-09-04")
    #expect(try LinkProgram.counts(of: folder) == ReferenceCatalog.shared.get().index.verdictCounts)
  }

  @Test func `the sample catalog has the same verdicts, followed by the built-in contract`() throws
  {
    let path = "Fixtures/clean/sample"
    let files = try FixtureCatalog(path).files
    let pages = files.filter { $0.key.hasSuffix(".md") }.map { Page.reading($0.key, $0.value) }
    let index = CatalogIndex(
      contract: SmallCatalog.starmap, pages: pages.map { PageSummary($0) }, files: Array(files.keys)
    )
    let folder = PackageFolder.root.appending(path: path)
    #expect(try LinkProgram.counts(of: folder) == index.verdictCounts)
    #expect(index.verdictCounts.count > 1)
  }
}

/// `Tests/Tools/link_verdicts.py`.
enum LinkProgram {
  /// Whether there is a Python that has what the program needs.
  static let canRun = (try? run(["-c", "import markdown_it"])) != nil

  /// How many links of the catalog in a folder have each pair of verdicts.
  static func counts(of folder: URL) throws -> [String: Int] {
    let script = PackageFolder.root.appending(path: "Tests/Tools/link_verdicts.py")
    return try JSONDecoder().decode(
      [String: Int].self, from: run([script.path, folder.path]))
  }

  private struct Failure: Error {
    let message: String
  }

  private static func run(_ arguments: [String]) throws -> Data {
    let python = Process()
    let output = Pipe()
    let errors = Pipe()
    let path = ProcessInfo.processInfo.environment["CATALINT_PYTHON"] ?? "python3"
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [path] + arguments
    python.standardOutput = output
    python.standardError = errors
    try python.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    let message = try errors.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      throw Failure(message: String(decoding: message, as: UTF8.self))
    }
    return data
  }
}
