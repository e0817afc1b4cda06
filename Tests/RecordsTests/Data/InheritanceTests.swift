import Contract
import Diagnostics
import MarkdownSyntax
import Records
import SourceText
import Synchronization
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

  @Test(arguments: [
    ("name = o3\n", "x.toml"), ("[limit]\n[limit]\n", "x.toml"), ("{\"name\": ", "x.json"),
    ("[]", "x.json"), ("\u{FEFF}name: [", "x.yaml"),
  ])
  func `a page whose data cannot be inherited is a fault of its own`(text: String, name: String) {
    let page = DataPages.page(
      "[extends]\nfrom = \"o3\"\n", "models/y.toml",
      others: ["models/o3\(name.dropFirst())": text])
    guard case .unusable(let path, _)? = page.inheritanceFaults.first?.kind else {
      Issue.record("\(page.inheritanceFaults)")
      return
    }
    #expect(path == "models/o3\(name.dropFirst())")
    #expect(page.dataFailures.isEmpty)
  }

  @Test func `an empty page has nothing to inherit, and its own failures`() {
    let page = page("name = \"x\"\n[extends]\nfrom = \"o3\"\n", ["models/o3.toml": ""])
    #expect(page.inheritanceFaults.isEmpty && page.inheritedFacts.isEmpty)
    #expect(page.dataFailures.isEmpty)
  }

  @Test func `the merged record has the facts of both pages, each with its text`() throws {
    let page = page("[extends]\nfrom = \"o3\"\n[limit]\noutput = 5\n", ["models/o3.toml": base])
    let record = page.mergedRecord
    #expect(record.allFacts.map { page.text(of: $0) } == ["5", "o3", "200000"])
    #expect(record.allFacts.map(\.isInherited) == [false, true, true])
    let window = try #require(record.fact(.contextWindow))
    let place = page.relatedPlace(of: window)
    #expect(place.path == "models/o3.toml")
    #expect(SourceFile(path: "", text: base).text(place.range) == "200000")
  }

  @Test func `a page is read once for all that inherit from it`() {
    let loads = Mutex([String: Int]())
    let bases = BasePages { [base] path in
      loads.withLock { $0[path, default: 0] += 1 }
      return path == "models/o3.toml" ? Array(base.utf8) : nil
    }
    var scanner = PageScanner()
    for name in ["a", "b", "c"] {
      for base in ["o3", "o4"] {
        let source = SourceFile(
          path: "models/\(name).toml", text: "[extends]\nfrom = \"\(base)\"\n")
        let page = Page(source, contract: DataPages.contract, scanner: &scanner, others: bases)
        #expect(page.inheritanceFaults.isEmpty == (base == "o3"))
      }
    }
    #expect(loads.withLock { $0.values.allSatisfy { $0 == 1 } })
  }

  @Test(arguments: [("5", "5"), ("[]", nil)])
  func `a name that is not a text is a fault`(value: String, found: String?) {
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
