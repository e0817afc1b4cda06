import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// One defect is one finding, though several rules could report it.
@Suite struct OneDefectTests {
  private static let contract = """
    contract: 1
    name: servers
    places: [{name: github, links: files}]
    ids: {characters: a-z}
    fields:
      tags: {type: list, items: [fast, free]}
      since: {type: date}
      shelf: {type: id}
      use: {type: text}
      licence: {type: text, items: [MIT, ISC]}
      tools: {type: quantity}
      tool: {type: text}
      listed: {type: link}
    kinds:
      server:
        paths: ["{shelf}/{id}.md"]
        frontmatter:
          fields: {tags: tags, since: since, shelf: shelf}
          schema:
            properties:
              tags: {type: array, items: {enum: [fast, free]}}
              since: {type: string, format: date}
              shelf: {enum: [a, b]}
        labels: [{values: {Use: use, Other Use: use}, required: [Use]}]
        sections: [Facts, Tools]
        tables:
          - {section: Facts, columns: [Fact, Value], facts: {Licence: licence, Tools: tools}}
          - {section: Tools, columns: [Tool, Use], each-row: {Tool: tool}}
        counts:
          - {field: tools, section: Facts, distinct: tool}
      index:
        paths: [README.md]
        tables:
          - columns: [Server, Licence, Tools]
            each-row: {Server: listed, Licence: licence, Tools: tools}
            listing: {subject: listed, pages: server, agree: [licence, tools]}
    """

  private static let index = """
    | Server | Licence | Tools |
    |---|---|---|
    | [A](a/a.md) | MIT | 2 |

    """

  private static let server = """
    ---
    tags: [fast]
    since: 2025-04-04
    shelf: a
    ---
    **Use**: any

    ## Facts

    | Fact | Value |
    |---|---|
    | Licence | MIT |
    | Tools | 2 |

    ## Tools

    | Tool | Use |
    |---|---|
    | read | to read |
    | write | to write |

    """

  @Test(arguments: [
    ("", "", []),
    ("[fast]", "[fats]", ["invalid-value"]),
    ("2025-04-04", "2025-02-30", ["malformed-date"]),
    ("2025-04-04", "\"2025-4-4\"", ["malformed-date"]),
    ("shelf: a", "shelf: b", ["id-differs-from-path"]),
    ("shelf: a", "shelf: c", ["schema-violation"]),
    ("**Use**: any", "**Uses**: any", ["missing-field"]),
    ("**Use**: any", "**Note**: any", ["missing-field"]),
    ("**Use**: any", "**Use**: any\\\n**Note**: none", []),
    ("[fast]", "{fast: true}", ["schema-violation"]),
    ("| MIT |", "| GPL |", ["invalid-value"]),
    ("| MIT |", "| ISC |", ["facts-disagree"]),
    ("| Tools | 2 |", "| Tools | 3 |", ["wrong-count"]),
    ("| write | to write |\n", "", ["wrong-count"]),
    ("| read | to read |", "| read |", ["ragged-table"]),
    (
      "## Tools\n\n| Tool | Use |\n|---|---|\n| read | to read |\n| write | to write |\n", "",
      ["missing-section"]
    ),
    (
      "| Tool | Use |\n|---|---|\n| read | to read |\n| write | to write |\n", "None.\n",
      ["missing-table"]
    ),
  ])
  func `the most specific rule reports it`(
    _ text: String, other: String, rules: [String]
  ) throws {
    let contract = try ContractReader.read(Array(Self.contract.utf8)).get()
    let page = text.isEmpty ? Self.server : Self.server.replacing(text, with: other)
    let pages = ["README.md": Array(Self.index.utf8), "a/a.md": Array(page.utf8)]
    #expect(SmallCatalog(pages, contract: contract).diagnostics().map(\.rule) == rules)
  }
}
