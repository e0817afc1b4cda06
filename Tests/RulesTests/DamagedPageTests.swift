import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// The page that the project began with, damaged by an editor, and the page it was.
@Suite(.enabled(if: PublicData.corpora.isExpected)) struct DamagedPageTests {
  private static let path = "authors/openai/models/gpt-4.1-mini.md"

  private func damaged() throws -> SmallCatalog {
    SmallCatalog([Self.path: try PublicData.corpora.bytes(of: "seed/gpt-4.1-mini.md")])
  }

  private func original() throws -> [UInt8] {
    try PublicData.corpora.bytes(of: "starmap-2025-09-04/\(Self.path)")
  }

  @Test func `every damaged run is found, with the original text`() throws {
    let titles = try damaged().diagnostics(["mojibake"]).compactMap(\.fix?.title)
    let expected = ["📋", "🎯", "✓", "✓", "✓", "✓", "✓", "✓", "✓", "🌐", "🔗"]
    #expect(titles == expected.map { "write '\($0)'" })
  }

  @Test func `its safe fixes restore the page byte for byte`() throws {
    let catalog = try damaged()
    let found = catalog.diagnostics(["mojibake"])
    #expect(found.allSatisfy { $0.fix?.safety == .safe })
    let repaired = catalog.applying(found).catalog.pages[Self.path] ?? []
    #expect(repaired.trimmedAtEnd == (try original()).trimmedAtEnd)
  }
}

extension [UInt8] {
  /// Without line ends at the end: the editor added or took one.
  fileprivate var trimmedAtEnd: ArraySlice<UInt8> {
    self[..<((lastIndex { !$0.isLineEnd } ?? -1) + 1)]
  }
}
