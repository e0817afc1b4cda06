import Contract
import Foundation
import Records
import SourceText
import TestSupport
import Testing

struct PageShapeTests {
  /// The kind that follows from a page's content, without its path.
  private func shape(of bytes: [UInt8]) -> String? {
    Page.reading("page.md", bytes, contract: SmallCatalog.starmap, .alone).kind?.name
  }

  private static let sample = PackageFolder.root.appending(path: "Fixtures/clean/sample")

  @Test func `the kind of a page of the sample catalog follows from its shape`() throws {
    let found = FileManager.default.enumerator(at: Self.sample, includingPropertiesForKeys: nil)
    let pages = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    #expect(pages.count >= 25)
    for page in pages.sorted(by: { $0.path < $1.path }) {
      let path = String(page.path.dropFirst(Self.sample.path.count + 1))
      let kind = SmallCatalog.starmap.kind(ofPath: path)?.kind.name
      expect([UInt8](try Data(contentsOf: page)), isToldAs: kind, path)
    }
  }

  private func expect(_ bytes: [UInt8], isToldAs kind: String?, _ path: String) {
    let stated = shape(of: bytes)
    #expect(stated == kind || (stated == nil && Self.shapeless.contains(kind)), "\(path)")
  }

  /// The kinds without enough features of their own: a wrong guess would be worse than none.
  private static let shapeless: [String?] = ["catalog-index", "authors-index", "models-index"]

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `the kind of a page of the reference catalog follows from its shape`() throws {
    for page in try ReferenceCatalog.shared.get().pages {
      let kind = page.kind?.name
      expect(page.bytes, isToldAs: kind, page.path)
    }
  }

  @Test(arguments: [
    ("", nil), ("# gpt-4\n", nil), ("**ID**: x\n\n**Max Output**: 8k\n", nil),
    ("- **ID**: x\n- **Max Output**: 8k\n- **Context Window**: 8k\n", "provider-model"),
    ("---\ntitle: x\nauthor: y\ntype: model\n---\n", "author-model"),
    ("| **Specification** | Value |\n|---|---|\n| Max Output | 8k |\n", "author-model"),
    ("| Field | Value |\n|---|---|\n| Kind | x |\n", nil),
    ("| Field | Value |\n|---|---|\n| `Author ID` | x |\n", "author"),
  ])
  func `three features of a kind identify it`(_ text: String, kind: String?) {
    #expect(shape(of: Array(text.utf8)) == kind)
  }
}
