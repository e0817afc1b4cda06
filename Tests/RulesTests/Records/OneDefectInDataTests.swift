import Contract
import Diagnostics
import TestSupport
import Testing

/// One defect in data is one finding, though several rules could report it.
@Suite struct OneDefectInDataTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      id: {type: id, role: id}
      version: {type: text, pattern: "^[0-9]+[.][0-9]+$"}
      size: {type: text}
      memory: {type: quantity}
      cores: {type: quantity}
      address: {type: url}
      base: {type: text}
    kinds:
      server:
        paths: ["{id}.toml"]
        data:
          fields: {id: id, version: version, base: base}
          schema: {properties: {version: {type: string}}}
          inherits: [{key: base, kind: server}]
          records:
            sizes:
              each: "sizes.*"
              key: size
              fields: {memory: memory, cores: cores, address: address}
              record: {required: [memory, cores]}
              check:
                - {assert: address.contains(page.id), at: address, id: names-page}
    """)

  private func findings(_ text: String) -> [String] {
    let files = [
      "a.toml": text, "b.toml": "id = \"b\"\nversion = \"1.0\"\n",
    ]
    return SmallCatalog(files.mapValues { Array($0.utf8) }, contract: Self.contract).diagnostics()
      .map { "\($0.rule): \($0.message.text)" }
  }

  @Test(arguments: [
    ("id = \"a\"\n[sizes.small]\n", ["record-violation: sizes 'small' has no memory and cores"]),
    (
      "id = \"a\"\n[sizes.small]\ncores = 2\n",
      ["record-violation: sizes 'small' has no memory"]
    ),
    (
      "id = \"a\"\nversion = 1.4\n",
      ["schema-violation: '1.4' is a number; expected text; put it in quotes"]
    ),
    (
      "id = \"a\"\nversion = \"1\"\n",
      ["invalid-value: version '1' does not match the pattern '^[0-9]+[.][0-9]+$'"]
    ),
    (
      "id = \"A\"\n[sizes.small]\nmemory = 1\ncores = 1\naddress = \"https://x.y/a\"\n",
      ["invalid-id: 'A' is not allowed in the ID 'A'; expected a-z and /"]
    ),
    (
      "id = \"a\"\n[sizes.small]\nmemory = 1\ncores = 1\naddress = \"https://x.y/b\"\n",
      [
        "check/names-page: this is false here: address.contains(page.id); address is 'https://x.y/b', page.id is 'a'"
      ]
    ),
    (
      "id = \"a\"\nbase = \"b.toml\"\n",
      ["unknown-reference: 'b.toml' names no page to inherit from; did you mean 'b'?"]
    ),
    (
      "id = \"a\"\nbase = \"x.toml\"\n",
      ["unknown-reference: 'x.toml' names no page to inherit from"]
    ),
  ])
  func `a defect in data is one finding`(_ text: String, _ expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func `a key in several records is reported in those that do not suppress it`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {cycle: {type: text}, column: {type: text}}
      kinds:
        page:
          paths: ["{id}.yaml"]
          data:
            records:
              columns: {each: "columns[]", fields: {name: column}}
              releases:
                each: "releases[]"
                fields: {cycle: cycle}
                other-keys: []
                declared-by: columns.column
      """)
    func rules(_ comment: String) -> [String] {
      let text = """
        columns: [{name: note}]
        releases:
          - cycle: a
            note: x
            \(comment)
            weight: 1
          - cycle: b
            weight: 2
          - cycle: c
            weight: 3

        """
      return SmallCatalog(["a.yaml": Array(text.utf8)], contract: contract).diagnostics().map {
        $0.message.text
      }
    }
    #expect(
      rules("# a comment") == [
        "unknown key 'weight', and in 2 more records; the page does not declare it"
      ])
    #expect(
      rules("# catalint-disable-next-line unknown-key")
        == Array(repeating: "unknown key 'weight'", count: 2))
  }
}
