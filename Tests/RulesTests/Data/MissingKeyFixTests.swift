import Contract
import Diagnostics
import TestSupport
import Testing

/// The line that the fix of a missing key adds to frontmatter.
@Suite struct MissingKeyFixTests {
  private static let contract = """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {title: {type: text}}
    kinds:
      p:
        title: a page
        paths: ["p/{id}.md"]
        frontmatter:
          fields: {title: title}
          schema:
            required: ["@type"]
            properties: {"@type": {const: Model}}
    """

  private func fixed(_ frontmatter: String) throws -> String? {
    let contract = try ContractReader.read(Array(Self.contract.utf8)).get()
    let page = "---\n\(frontmatter)\n---\n# X\n"
    let catalog = SmallCatalog(["p/a.md": Array(page.utf8)], contract: contract)
    let found = catalog.diagnostics(["missing-key"])
    #expect(found.count == 1)
    guard found.first?.fix != nil else { return nil }
    return catalog.applying(found).catalog.pages["p/a.md"].map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func `a key that YAML reserves is written in quotes`() throws {
    #expect(
      try fixed("title: Bolt") == "---\ntitle: Bolt\n\"@type\": Model\n---\n# X\n")
  }

  @Test(arguments: ["{title: Bolt}", "  title: Bolt", "{}"])
  func `there is no fix where a line would not be a key of the block`(_ text: String) throws {
    #expect(try fixed(text) == nil)
  }
}
