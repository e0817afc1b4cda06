import Diagnostics
import TestSupport
import Testing

/// Damaged characters, and what follows from them.
@Suite struct CharacterFindingTests {
  private static let path = "authors/openai/models/gpt-4.1-mini.md"

  private func diagnostics(id: String) -> [Diagnostic] {
    let row = "## 📋 Technical Specifications\n\n| Specification | Value |\n|---|---|\n"
    let page = row + "| **Model ID** | `\(id)` |\n"
    return SmallCatalog(texts: [Self.path: page]).diagnostics([
      "bidi-control", "control-character", "invisible-character", "mixed-script", "invalid-id",
      "id-differs-from-path",
    ])
  }

  @Test(arguments: [
    ("gpt-4.1\u{200B}-mini", "invisible-character"), ("gpt-4.1-mini\u{202E}", "bidi-control"),
    ("gpt-4.1\u{8}-mini", "control-character"), ("gpt-4.1-mіni", "mixed-script"),
    ("gpt-4.1-mini\u{FF47}", "mixed-script"),
  ])
  func `an invalid character in an ID is one finding, and an error`(
    _ id: String, _ rule: String
  ) {
    let found = diagnostics(id: id)
    #expect(found.map(\.rule) == [rule])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: [
    "Δ-model", "日本語", "Яндекс-GPT", "α-model", "GPT от Яндекса", "Сбер GigaChat", "μTransfer",
    "ＧＰＴ", "résumé", "👩‍💻 GPT", "1️⃣ one", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 GPT",
  ])
  func `a name in another script is not a mixed one`(_ title: String) {
    let catalog = SmallCatalog(texts: [Self.path: "# \(title)\n"])
    #expect(catalog.diagnostics(["mixed-script", "invisible-character"]) == [])
  }

  @Test(arguments: ["gрt-4.1", "gpt-4о", "Соdex", "GPT-４Ａbc", "օpus"])
  func `a letter that looks Latin among Latin ones is found`(_ title: String) {
    let catalog = SmallCatalog(texts: [Self.path: "# \(title)\n"])
    #expect(catalog.diagnostics(["mixed-script"]).count == 1)
  }

  @Test func `controls of the direction are less severe in prose, and allowed next to Hebrew`() {
    let text = "a\u{202E}b [c\u{202E}](d.md) שלום\u{200F} x\n"
    let found = SmallCatalog(texts: [Self.path: text]).diagnostics(["bidi-control"])
    #expect(found.map(\.severity) == [.warning, .error])
  }

  @Test func `a page full of controls has a hundred findings, whose fixes remove all`() {
    let catalog = SmallCatalog(texts: [Self.path: String(repeating: "a\u{7}", count: 70_000)])
    let found = catalog.diagnostics(["control-character"])
    #expect(found.count == 100)
    let fixed = catalog.applying(found).catalog.pages[Self.path]
    #expect(fixed == Array(repeating: UInt8(ascii: "a"), count: 70_000))
  }
}
