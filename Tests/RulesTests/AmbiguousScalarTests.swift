import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values without quotes, by the type of their field.
@Suite struct AmbiguousScalarTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text}, flag: {type: boolean}, size: {type: quantity}}
    kinds:
      page: {paths: ["{id}.md"], frontmatter: {fields: {name: name, flag: flag, size: size}}}
      data: {paths: ["{id}.yaml"], data: {fields: {name: name, flag: flag, size: size}}}
    """)

  private func found(_ path: String, _ text: String) -> [String] {
    SmallCatalog([path: Array(text.utf8)], contract: Self.contract)
      .diagnostics(["ambiguous-scalar"]).map(\.message.text)
  }

  @Test(arguments: ["flag: yes", "flag: on", "size: 1:30", "size: 1.10"])
  func `a value that is to be no text is not put in quotes`(_ line: String) {
    #expect(found("a.md", "---\n\(line)\n---\n") == [])
    #expect(found("a.yaml", line + "\n") == [])
  }

  @Test(arguments: ["name: yes", "name: 1.10", "other: 1:30"])
  func `a text in frontmatter is reported`(_ line: String) {
    #expect(found("a.md", "---\n\(line)\n---\n").count == 1)
  }

  @Test func `a number with a zero before it is reported`() {
    let message =
      "'0777' is an octal number in YAML 1.1; expected a number without zeros before it"
    #expect(found("a.md", "---\nsize: 0777\n---\n") == [message])
    #expect(found("a.yaml", "size: 0777\n") == [message])
    #expect(found("a.yaml", "size: 0\n") == [])
  }
}
