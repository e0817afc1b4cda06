import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// Violations of a frontmatter's schema, and the rule that reports each.
@Suite struct SchemaViolationTests {
  private static let contract = """
    contract: 1
    name: small
    ids: {characters: a-z}
    fields: {}
    kinds:
      page:
        paths: ["{name}.md"]
        frontmatter:
          schema:
            required: [title]
            dependentRequired: {from: [to]}
            properties:
              title: {type: string}
              from: true
              to: true
              limits: {required: [most], additionalProperties: false, properties: {most: {type: integer}}}
              never: false
            propertyNames: {pattern: "^[a-z]+$"}
            additionalProperties: false
    """

  private func findings(_ frontmatter: String) throws -> [String] {
    let contract = try ContractReader.read(Array(Self.contract.utf8)).get()
    let page = Array("---\n\(frontmatter)\n---\n".utf8)
    return SmallCatalog(["a.md": page], contract: contract).diagnostics().map(\.rule)
  }

  @Test(arguments: [("2025-04-14", Fix.Safety.safe), ("3", .unsafe), ("true", .unsafe)])
  func `a value that should be a text is quoted`(_ value: String, _ safety: Fix.Safety) throws {
    let contract = try ContractReader.read(
      Array(
        Self.contract.replacing("{name}.md", with: "{name}.toml")
          .replacing("frontmatter:", with: "data:").utf8)
    ).get()
    let catalog = SmallCatalog(["a.toml": Array("title = \(value)\n".utf8)], contract: contract)
    let fix = try #require(catalog.diagnostics().first?.fix)
    #expect(fix.edits.map(\.replacement) == ["\"\(value)\""])
    #expect(fix.safety == safety)
  }

  @Test func `a key that another one needs is missed`() throws {
    #expect(try findings("title: a\nfrom: b") == ["schema-violation"])
    #expect(try findings("title: a\nfrom: b\nto: c") == [])
  }

  /// The text at the place of each finding on data, and its message.
  private func places(_ text: String, at path: String) throws -> [String] {
    let contract = Self.contract.replacing("{name}.md", with: path)
      .replacing("frontmatter:", with: "data:")
    let bytes = Array(text.utf8)
    return SmallCatalog(
      [path: bytes], contract: try ContractReader.read(Array(contract.utf8)).get()
    )
    .diagnostics().map {
      "\(String(decoding: bytes[$0.range.offsets], as: UTF8.self)): \($0.message.text)"
    }
  }

  @Test func `a key that is missing in a mapping is reported at the key of the mapping`() throws {
    #expect(
      try places("title: a\nlimits:\n  mst: 1\n", at: "a.yaml")
        == ["mst: unknown key 'mst'; did you mean 'most'?"])
    #expect(
      try places("title: a\nlimits: {}\n", at: "a.yaml") == ["limits: 'limits' has no key 'most'"])
    #expect(
      try places("title = \"a\"\n[limits]\n", at: "a.toml")
        == ["[limits]: 'limits' has no key 'most'"])
  }

  @Test func `an array of tables in place of a table is reported at its header`() throws {
    let found = try places("[[title]]\nmost = 1\n", at: "a.toml")
    #expect(found == ["[[title]]: a list where text was expected"])
  }

  @Test func `a mapping inside has its own keys`() throws {
    #expect(try findings("title: a\nlimits: {}") == ["schema-violation"])
    #expect(try findings("title: a\nlimits: {most: 1, least: 0}") == ["unknown-key"])
    #expect(try findings("title: a\nlimits: {most: 1}") == [])
  }

  @Test func `a key of the block itself is reported once`() throws {
    #expect(try findings("to: c") == ["missing-key"])
    #expect(try findings("") == ["missing-key"])
    #expect(try findings("title: a\nweight: 1") == ["unknown-key"])
    #expect(try findings("title: a\nnever: 1") == ["unknown-key"])
    #expect(try findings("title: a\nWeight-2: 1") == ["unknown-key"])
  }

  @Test func `of two misspellings of a missing key one is matched to it`() throws {
    #expect(try findings("titel: a") == ["missing-key"])
    #expect(try findings("titel: a\ntitl: a") == ["missing-key", "unknown-key"])
  }

  @Test func `what cannot be read is not reported as missing or wrong`() throws {
    #expect(try findings("title: a\nlimits: {most: 1\nfrom: b") == ["invalid-yaml"])
  }

  @Test func `no fix writes the opposite boolean`() throws {
    let contract = Self.contract.replacing("never: false", with: "never: {const: true}")
    let page = Array("---\ntitle: a\nnever: false\n---\n".utf8)
    let found = SmallCatalog(
      ["a.md": page], contract: try ContractReader.read(Array(contract.utf8)).get()
    ).diagnostics()
    #expect(found.map(\.message.text) == ["'false' is not 'true'"])
    #expect(found.allSatisfy { $0.fix == nil })
  }
}
