import Contract
import SourceText
import TestSupport
import Testing

struct IDGrammarTests {
  private let ids = SmallCatalog.starmap.ids

  @Test(arguments: [
    "gpt-4.1-mini", "meta-llama/llama-guard-4-12b", "claude-opus-4-1@20250805", "a:b", "A_B",
    "a/b/c",
    "+", "...", "a..b",
  ])
  func `an ID of the grammar has no defect`(_ id: String) {
    #expect(ids.defect(in: Array(id.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("⟦⟧", IDGrammar.Defect.empty),
    ("gpt⟦ ⟧4", .character(" ")), ("gpt-4⟦,⟧1", .character(",")), ("gpt⟦‑⟧4", .character("‑")),
    ("gpt-⟦é⟧x", .character("é")), ("⟦😀⟧", .character("😀")), ("a⟦\\⟧b", .character("\\")),
    ("⟦/⟧a", .emptyComponent), ("a⟦/⟧", .emptyComponent), ("a⟦/⟧/b", .emptyComponent),
    ("⟦/⟧", .emptyComponent), ("⟦..⟧/a", .dotComponent), ("a/⟦.⟧", .dotComponent),
    ("a/⟦..⟧/b", .dotComponent),
  ])
  func `the first defect of an ID is reported at its place`(
    _ marked: String, defect: IDGrammar.Defect
  ) {
    let id = MarkedText(marked)
    let found = ids.defect(in: Array(id.text.utf8)[...])
    #expect(found?.defect == defect)
    #expect(found?.range == id.ranges.first)
  }

  @Test func `bytes that are not text have a defect too`() {
    for byte in UInt8(0x80)...0xFF {
      #expect(ids.defect(in: [0x61, byte, 0x80][...]) != nil)
    }
  }

  @Test(arguments: [
    ("gpt-4.1-mini", "gpt-4.1-mini"), ("GPT-4", "gpt-4"),
    ("meta-llama/Llama-Guard-4-12B", "meta-llama/llama-guard-4-12b"),
    ("Meta/X", "Meta/x"), ("claude-opus-4-1@20250805", "claude-opus-4-1-at-20250805"),
    ("model:free", "model-free"), ("my model", "my-model"), ("a:b/c:d", "a:b/c-d"), ("", ""),
    ("a/", "a/"), ("É", "É"),
  ])
  func `an ID becomes a path as the contract says`(_ id: String, path: String) {
    #expect(ids.path(of: id).utf8.elementsEqual(path.utf8))
  }

  @Test(arguments: [
    ("meta-llama/llama-guard-4-12b", "meta-llama-llama-guard-4-12b"),
    ("GPT-4.1", "gpt-4-1"), ("a__b", "a b"), ("./models/x.md", "./models-x_md"), ("É-x", "é/x"),
    ("ÜBER", "über"), ("e\u{301}", "\u{E9}"),
  ])
  func `variant spellings of an ID have one normal form`(_ pair: (String, String)) {
    #expect(IDGrammar.normalForm(of: pair.0) == IDGrammar.normalForm(of: pair.1))
  }

  @Test(arguments: [("gpt-4", "gpt4"), ("a-b", "a-c"), ("é", "e"), ("模型", "模形")])
  func `different IDs have different normal forms`(_ pair: (String, String)) {
    #expect(IDGrammar.normalForm(of: pair.0) != IDGrammar.normalForm(of: pair.1))
  }
}
