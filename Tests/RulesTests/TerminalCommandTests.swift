import Diagnostics
import SourceText
import TestSupport
import Testing

/// Commands to a terminal in pages.
@Suite struct TerminalCommandTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text}}
    kinds:
      page: {paths: ["{id}.md"]}
      data: {paths: ["{id}.yaml", "{id}.toml"], data: {fields: {name: name}}}
    """)

  @Test(arguments: [
    ("a.md", "# Ne⟦\u{1B}[1m⟧on⟦\u{1B}[0;31m⟧\n"), ("a.md", "# Ne⟦\u{9B}1m⟧on\n"),
    ("a.yaml", "name: \"Ne⟦\u{1B}[1m⟧on⟦\u{1B}[m⟧\"\n"),
    ("a.toml", "name = \"Ne⟦\u{1B}[2 q⟧on\"\n"),
    ("a.md", "# Ne⟦\u{1B}⟧on\n"), ("a.md", "# Ne⟦\u{1B}⟧[\u{E9}on⟦\u{1B}⟧[1\n"),
  ])
  func `a command is one finding, and removed as a whole`(_ path: String, _ text: String) {
    let marked = MarkedText(text)
    let catalog = SmallCatalog([path: Array(marked.text.utf8)], contract: Self.contract)
    let found = catalog.diagnostics(["control-character"])
    #expect(found.map(\.range) == marked.ranges)
    let rest = catalog.applying(found).catalog.pages[path] ?? []
    #expect(!rest.contains { $0 < 0x20 && $0 != 0x0A })
  }
}
