import Records
import SourceText
import TestSupport
import Testing

/// Data that leaves out what another page has.
@Suite struct InheritanceTests {
  private let base = "name = \"o3\"\n[limit]\ncontext = 200000\noutput = 100000\n"

  private func page(_ text: String, _ others: [String: String]) -> Page {
    DataPages.page(text, "models/x.toml", others: others)
  }

  @Test func `the schema judges the merged data, and facts are where they are written`() {
    let page = page("[extends]\nfrom = \"o3\"\n", ["models/o3.toml": base])
    #expect(page.dataFailures.isEmpty)
    #expect(page.inheritanceFaults.isEmpty)
    #expect(page.contents.facts.isEmpty)
  }

  @Test func `what is omitted is missing`() {
    let page = page(
      "[extends]\nfrom = \"o3\"\nomit = [\"limit.context\"]\n", ["models/o3.toml": base])
    #expect(page.dataFailures.count == 1)
  }

  @Test func `a mapping is merged key by key`() {
    let page = page(
      "[extends]\nfrom = \"o3\"\n[limit]\noutput = 5\n", ["models/o3.toml": base])
    #expect(page.dataFailures.isEmpty)
  }

  @Test func `a page is found through a file that names it`() {
    let others = ["models/o3.toml": "a/real.toml", "models/a/real.toml": base]
    #expect(page("[extends]\nfrom = \"o3\"\n", others).inheritanceFaults.isEmpty)
  }

  @Test(arguments: [
    ["models/o4.toml": ""], ["models/o3.toml": "[extends]\nfrom = \"x\"\n"],
    ["models/o3.toml": "[extends]\nfrom = \"o3\"\n"], ["models/o3.toml": "o3.toml"],
  ])
  func `a page that is not there, and a loop, are faults`(others: [String: String]) {
    let page = page("[extends]\nfrom = \"o3\"\n", others)
    #expect(page.inheritanceFaults.map { page.source.text($0.range) } == ["o3"])
    #expect(page.dataFailures.isEmpty)
  }

  @Test(arguments: [("5", "5"), ("[]", "a collection")])
  func `a name that is not a text is a fault`(value: String, found: String) {
    let page = page("[extends]\nfrom = \(value)\n", [:])
    #expect(page.inheritanceFaults.map(\.text) == [found])
  }

  @Test func `a name without a value is none`() {
    let page = DataPages.page("name: x\nlimit: {context: 1}\nextends: {from: ~}\n", "models/x.yaml")
    #expect(page.inheritanceFaults.isEmpty && !page.inherits)
  }

  @Test func `a name with steps out of the folder names no page`() {
    let others = ["models/../o3.toml": base, "models/./o3.toml": base]
    for name in ["../o3", "./o3"] {
      let faults = page("[extends]\nfrom = \"\(name)\"\n", others).inheritanceFaults
      #expect(faults.map(\.text) == [name])
    }
  }

  @Test(arguments: [
    ("../../a/models/x.toml", "a/models/x.toml"), ("y.toml", "p/models/y.toml"),
    ("../../../x.toml", nil),
  ])
  func `a file whose text is a path is another name`(text: String, target: String?) {
    let page = DataPages.page(text, "p/models/x.toml")
    #expect(page.alias?.text == text)
    #expect(page.alias?.target == target)
  }

  @Test(arguments: ["x = \"y.toml\"", "y.json", "a\nb.toml", "", "y.toml\n"])
  func `other text is not another name`(text: String) {
    #expect(DataPages.page(text, "p/models/x.toml").alias == nil)
  }
}
