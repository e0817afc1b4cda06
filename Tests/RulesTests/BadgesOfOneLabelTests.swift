import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// Badges that have a label in common, and differ in their values.
@Suite struct BadgesOfOneLabelTests {
  private static let contract = """
    contract: 1
    name: servers
    ids: {characters: a-z}
    fields: {tools: {type: tick}, prompts: {type: tick}}
    kinds:
      server:
        paths: ["{id}.md"]
        sections: [Abilities]
        tables:
          - {section: Abilities, columns: [Tools, Prompts], record: {Tools: tools, Prompts: prompts}}
        badges: [{section: Abilities, vocabulary: abilities}]
    badges:
      prefix: https://img.shields.io/badge/
      vocabularies:
        abilities:
          - {label: serves, value: tool calls, color: blue, ticks: [tools]}
          - {label: serves, value: prompts, color: green, ticks: [prompts], implies: ["serves: tool calls"]}
          - {label: state, value: stable}
    """

  private func findings(_ badges: [String], _ ticks: String) throws -> [String] {
    let contract = try ContractReader.read(Array(Self.contract.utf8)).get()
    let images = badges.map { "![](https://img.shields.io/badge/\($0))" }.joined(separator: " ")
    let page = "## Abilities\n\n\(images)\n\n| Tools | Prompts |\n|---|---|\n| \(ticks) |\n"
    return SmallCatalog(["a.md": Array(page.utf8)], contract: contract).diagnostics()
      .map { "\($0.message) [\($0.rule)]" }
  }

  @Test(arguments: [
    (["serves-tool_calls-blue", "serves-prompts-green", "state-stable-red"], "✅ | ✅", []),
    (["serves-tool_calls-blue"], "✅ | ❌", []),
    (
      ["serves-tool_cals-blue"], "✅ | ❌",
      ["there is no badge 'serves' with 'tool cals'; did you mean 'tool calls'? [unknown-badge]"]
    ),
    (
      ["serves-coffee-blue"], "❌ | ❌",
      ["there is no badge 'serves' with 'coffee'; expected 'tool calls', 'prompts' [unknown-badge]"]
    ),
    (
      ["servs-prompts-green", "serves-tool_calls-blue"], "✅ | ✅",
      ["there is no badge 'servs'; did you mean 'serves'? [unknown-badge]"]
    ),
    (
      ["serves-tool_calls-green"], "✅ | ❌",
      ["badge 'serves: tool calls' has the colour 'green'; expected 'blue' [badge-style]"]
    ),
    (
      ["serves-tool_calls-blue", "serves-tool_calls-blue"], "✅ | ❌",
      ["duplicate badge 'serves: tool calls' [duplicate-badge]"]
    ),
    (
      ["serves-prompts-green", "serves-tool_calls-blue"], "✅ | ✅",
      ["badge 'serves: prompts' belongs right after 'serves: tool calls' [badge-order]"]
    ),
    (
      ["serves-tool_calls-blue"], "✅ | ✅",
      [
        "the table has prompts, but there is no badge 'serves: prompts' [badge-disagrees-with-table]"
      ]
    ),
    (
      [], "✅ | ✅", ["section has no badge, but the table has tools [badge-disagrees-with-table]"]
    ),
    ([], "❌ | ❌", []),
    (
      ["state-stabel-red"], "❌ | ❌",
      ["badge 'state' has the value 'stabel'; expected 'stable' [badge-style]"]
    ),
  ])
  func `each is identified by its value`(_ badges: [String], ticks: String, found: [String]) throws
  {
    #expect(try findings(badges, ticks) == found)
  }

  @Test func `items written with commas between them keep their underscores`() throws {
    let list = "\n      - {label: takes, list: {tool_use: ~, text: ~}}"
    let contract = try ContractReader.read(Array((Self.contract + list).utf8)).get()
    let page = "## Abilities\n\n![](https://img.shields.io/badge/takes-tool__use;text-blue)\n"
    let found = SmallCatalog(["a.md": Array(page.utf8)], contract: contract)
      .diagnostics(["malformed-badge"])
    #expect(found.map { $0.fix?.edits.map(\.replacement) } == [["tool__use,text"]])
  }

  @Test func `one implies another by its name`() throws {
    #expect(
      try findings(["serves-prompts-green"], "? | ✅").contains {
        $0.hasSuffix("[badges-contradict]")
      }
    )
  }
}
