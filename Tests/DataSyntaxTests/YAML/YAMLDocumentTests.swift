import DataSyntax
import SourceText
import Testing

@Suite struct YAMLDocumentTests {
  @Test func `a mapping keeps its entries in order, with their places`() throws {
    let file = SourceFile(path: "a.md", text: "title: \"GPT-4\"\nweight: 1.0\n")
    let document = YAMLDocument.parse(file)
    #expect(document.problems.isEmpty)
    let mapping = try #require(document.root?.mapping)
    #expect(mapping.entries.map(\.name) == ["title", "weight"])
    #expect(mapping["title"]?.string == "GPT-4")
    #expect(mapping["title"].map { file.text($0.range) } == "\"GPT-4\"")
    #expect(mapping["weight"]?.scalar?.value == .number(DecimalNumber(1)))
  }
}
