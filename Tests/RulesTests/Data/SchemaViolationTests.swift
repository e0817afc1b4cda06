import Contract
import Diagnostics
import Records
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

  @Test func `a key that another one needs is missed`() throws {
    #expect(try findings("title: a\nfrom: b") == ["schema-violation"])
    #expect(try findings("title: a\nfrom: b\nto: c") == [])
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
}
