import Contract
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Facts of a page that contradict those that it inherits from another.
@Suite struct InheritedFactTests {
  private let folder: TemporaryFolder

  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    prices: {currency: $}
    fields:
      name: {type: text, role: title}
      released: {type: date, role: release-date}
      cutoff: {type: date, role: knowledge-cutoff}
      window: {type: quantity, role: context-window}
      output: {type: quantity, role: max-output}
      input-price: {type: price, role: input-price}
      cache-price: {type: price, role: cache-read-price}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.toml"]
        data:
          fields:
            name: name
            released: released
            cutoff: cutoff
            window: window
            output: output
            cost.input: input-price
            cost.cache: cache-price
          schema:
            required: [name]
            properties: {reasoning: {type: boolean}}
            if: {required: [reasoning_price]}
            then: {properties: {reasoning: {const: true}}}
          inherits: [{key: base, kind: model}, {key: also, kind: model}]
          records:
            variants: {each: "variants.*", key: name, fields: {window: window, output: output}}
        record:
          if: {required: [output]}
          then: {required: [window], properties: {window: {maximum: 1000000}}}
    """)

  init() throws { folder = try TemporaryFolder() }

  private func write(_ pages: [String: String]) throws {
    for (name, text) in pages { try folder.write(text.utf8, to: "models/\(name).toml") }
  }

  /// Each finding with its page, its text there, and its other places.
  private func findings(_ pages: [String: String], parts: [String] = []) throws -> [String] {
    try write(pages)
    let result = CatalogRun(folder.path, parts: parts, contract: Self.contract).result
    func text(_ path: String, _ range: ByteRange) throws -> String {
      let name = path.dropFirst("models/".count).dropLast(".toml".count)
      return SourceFile(path: path, text: pages[String(name)] ?? "").text(range)
    }
    return try result.diagnostics.map { finding in
      let places = try finding.related.map { "; \($0.path) \(try text($0.path, $0.range))" }
      return "\(finding.path) \(finding.rule) \(try text(finding.path, finding.range))"
        + places.joined()
    }
  }

  @Test func `an inherited ID that is not the one in the path is reported`() throws {
    try folder.write("id: base\nowner: x\n".utf8, to: "x/base.yaml")
    try folder.write("from: x/base\n".utf8, to: "x/heir.yaml")
    try folder.write("from: x/base\nid: own\n".utf8, to: "x/own.yaml")
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {id: {type: id, role: id}, owner: {type: id}}
      kinds:
        item:
          paths: ["{owner}/{id}.yaml"]
          data:
            fields: {id: id, owner: owner}
            schema: {required: [id, owner]}
            inherits: [{key: from, kind: item}]
      """)
    let result = CatalogRun(folder.path, contract: contract).result
    #expect(
      result.diagnostics.map { "\($0.path) \($0.rule) \($0.range) \($0.related.map(\.path))" }
        == ["x/heir.yaml id-differs-from-path 6..<12 [\"x/base.yaml\"]"])
  }

  @Test func `an output that exceeds an inherited context is reported`() throws {
    let found = try findings([
      "a": "name = \"A\"\nwindow = 8000\n", "b": "base = \"a\"\noutput = 16000\n",
    ])
    #expect(found == ["models/b.toml output-exceeds-context 16000; models/a.toml 8000"])
  }

  @Test func `a context below an inherited output is reported where it is written`() throws {
    let found = try findings([
      "a": "name = \"A\"\nwindow = 32000\noutput = 16000\n", "b": "base = \"a\"\nwindow = 8000\n",
    ])
    #expect(found == ["models/b.toml output-exceeds-context 8000; models/a.toml 16000"])
  }

  @Test func `what one other page has is reported there alone`() throws {
    let found = try findings([
      "a": "name = \"A\"\nwindow = 8000\noutput = 16000\n", "b": "base = \"a\"\n",
      "c": "base = \"b\"\nname = \"C\"\n",
    ])
    #expect(found == ["models/a.toml output-exceeds-context 16000; models/a.toml 8000"])
  }

  @Test func `what two other pages have is reported where the second is named`() throws {
    let found = try findings([
      "a": "name = \"A\"\nwindow = 8000\n", "b": "name = \"B\"\noutput = 4000\nwindow = 32000\n",
      "c": "base = \"a\"\nalso = \"d\"\n", "d": "name = \"D\"\noutput = 16000\nwindow = 32000\n",
    ])
    #expect(found == ["models/c.toml output-exceeds-context d; models/a.toml 8000"])
  }

  @Test func `dates are compared across pages`() throws {
    let found = try findings([
      "a": "name = \"A\"\nreleased = \"2024-05-13\"\n",
      "b": "base = \"a\"\ncutoff = \"2024-06-01\"\n",
      "c": "base = \"a\"\nreleased = \"2025-04-14\"\ncutoff = \"2024-06-01\"\n",
    ])
    #expect(found == ["models/b.toml date-order 2024-06-01; models/a.toml 2024-05-13"])
  }

  @Test func `prices are compared across pages`() throws {
    let found = try findings([
      "a": "name = \"A\"\n[cost]\ninput = 2.5\n", "b": "base = \"a\"\n[cost]\ncache = 5\n",
    ])
    #expect(found == ["models/b.toml cached-price-exceeds-input 5; models/a.toml 2.5"])
  }

  @Test func `a record in data is compared with what it inherits`() throws {
    let found = try findings([
      "a": "name = \"A\"\n[variants.small]\nwindow = 8000\n",
      "b": "base = \"a\"\n[variants.small]\noutput = 16000\n",
    ])
    #expect(found == ["models/b.toml output-exceeds-context 16000; models/a.toml 8000"])
  }

  @Test func `a record may inherit what is required, and not what contradicts it`() throws {
    let found = try findings([
      "a": "name = \"A\"\nwindow = 2000000\n", "b": "base = \"a\"\noutput = 16000\n",
      "c": "base = \"d\"\noutput = 16000\n", "d": "name = \"D\"\nwindow = 32000\n",
      "e": "name = \"E\"\noutput = 16000\n", "f": "base = \"e\"\nwindow = 2000000\n",
    ])
    #expect(
      found == [
        "models/b.toml record-violation a; models/a.toml 2000000",
        "models/e.toml record-violation name",
        "models/f.toml record-violation 2000000",
      ])
  }

  @Test func `the schema compares a value with an inherited one`() throws {
    let found = try findings([
      "a": "name = \"A\"\nreasoning = false\n", "b": "base = \"a\"\nreasoning_price = 2\n",
      "c": "base = \"b\"\nname = \"C\"\n",
    ])
    #expect(found == ["models/b.toml schema-violation a; models/a.toml false"])
  }

  @Test func `a page that cannot be parsed is reported there alone`() throws {
    let pages = ["a": "name = \"A\"\nwindow = eight\n", "b": "base = \"a\"\noutput = 16000\n"]
    #expect(try findings(pages) == ["models/a.toml invalid-toml eight"])
    #expect(try findings(pages, parts: ["models/b.toml"]) == [])
  }

  @Test func `a page that cannot be read is not one that does not exist`() throws {
    try folder.makeFolder("models/a.toml")
    try folder.write([UInt8]("name = \"".utf8) + [0xFF] + "\"\n".utf8, to: "models/c.toml")
    try write(["b": "base = \"a\"\nname = \"B\"\n", "d": "base = \"c\"\n"])
    let found = CatalogRun(folder.path, contract: Self.contract).result.diagnostics
    #expect(
      found.map(\.message.text).filter { $0.contains("names") }
        == ["'a' names 'models/a.toml', which cannot be read: it is a folder"])
    #expect(found.filter { $0.path == "models/c.toml" }.map(\.rule) == ["invalid-utf8"])
    #expect(!found.contains { $0.path == "models/d.toml" })
  }

  @Test func `a fix of a page is not applied where one that inherits from it would be wrong`()
    throws
  {
    try write([
      "a": "name = \"A\"\nreleased = \"14.05.2024\"\n",
      "b": "base = \"a\"\ncutoff = \"2024-06-01\"\n",
      "c": "name = \"C\"\nreleased = \"15.05.2024\"\n",
    ])
    let before = try folder.files()
    let linter = Linter(
      contract: Self.contract, rules: RuleSettings(), today: SmallCatalog.today, jobs: 1)
    let target = LintTarget.catalog(root: folder.path, parts: [])
    let checked = linter.run(target).diagnostics
    #expect(checked.map { $0.fix?.safety } == [.unsafe, .safe])
    let result = Fixer(linter).run(target)
    let after = try folder.files()
    #expect(result.pages.map(\.path) == ["models/c.toml"])
    #expect(after["models/a.toml"] == before["models/a.toml"])
  }

  @Test func `a fix of a page settles the findings of those that inherit from it`() throws {
    try write(["a": "name = \"A\"\nreleased = \"2024-05-13\"", "b": "base = \"a\"\n"])
    let linter = Linter(
      contract: Self.contract, rules: RuleSettings(), today: SmallCatalog.today, jobs: 1)
    let result = Fixer(linter).run(.catalog(root: folder.path, parts: []))
    #expect(result.pages.map(\.path) == ["models/a.toml"])
    #expect(result.left.diagnostics == [])
  }
}
