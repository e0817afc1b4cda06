import Contract
import Diagnostics
import TestSupport
import Testing

/// Slips in data that several rules could report: one finding each.
@Suite struct OneSlipTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      name: {type: text}
      tags: {type: list, items: [hand, steel, wood], sorted: true}
      address: {type: text}
      length: {type: quantity, unit: km}
      sku: {type: text}
    unique: [{fields: [thing.sku]}]
    kinds:
      thing:
        title: a thing
        paths: ["p/{id}.yaml", "p/{id}.json", "p/{id}.toml"]
        data:
          fields: {name: name, tags: tags, address: address, length: length, sku: sku}
          schema:
            required: [name]
            dependentRequired: {note: [address]}
            properties:
              note: {type: string}
              name: {type: string}
              tags: {type: array, items: {type: string}}
              address: {type: string}
              size: {type: object, properties: {width: {type: integer}}, additionalProperties: false}
    """)

  private func findings(_ pages: [String: String]) -> [String] {
    SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract).diagnostics()
      .map { "\($0.path) \($0.rule): \($0.message.text)" }
  }

  @Test func `a list without its bracket is a text, whose items are not judged`() {
    #expect(
      findings(["p/a.yaml": "name: a\ntags: hand, steel, wod]\n"]) == [
        "p/a.yaml schema-violation: 'hand, steel, wod]' is text; expected a list"
      ])
    #expect(
      findings(["p/a.yaml": "name: a\ntags: [hand, wod]\n"]) == [
        "p/a.yaml invalid-value: tags has no 'wod'; did you mean 'wood'?"
      ])
  }

  @Test func `a key in a list that is not closed is not an item`() {
    let text = "{\n  \"name\": \"a\",\n  \"tags\": [\"hand\",\n  \"address\": \"b\"\n}\n"
    #expect(
      findings(["p/a.json": text]) == ["p/a.json invalid-json: found ':'; expected ',' or ']'"])
  }

  @Test func `text directly after a value may belong to it`() {
    #expect(
      findings(["p/a.yaml": "name: a\naddress: [x](https://x.org)\n"]) == [
        "p/a.yaml invalid-yaml: '(https://x.org)' is after the end of a value"
      ])
    #expect(
      findings(["p/a.yaml": "name: a\naddress: [x]\n"]) == [
        "p/a.yaml schema-violation: a list where text was expected"
      ])
  }

  @Test func `aliases with too many values are one error`() {
    let lists = (1..<7).map {
      "a\($0): &a\($0) ["
        + Array(repeating: "*a\($0 - 1)", count: 10)
        .joined(separator: ",") + "]\n"
    }
    let text = "name: a\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + lists.joined()
    #expect(findings(["p/a.yaml": text]) == ["p/a.yaml invalid-yaml: more than 10000 values"])
  }

  @Test func `items that are not allowed are not out of order`() {
    #expect(
      findings(["p/a.yaml": "name: a\ntags: [hand, zteel, wood]\n"]) == [
        "p/a.yaml invalid-value: tags has no 'zteel'; did you mean 'steel'?"
      ])
    #expect(
      findings(["p/a.yaml": "name: a\ntags: [hand, 12, wood]\n"]).allSatisfy {
        !$0.contains("unsorted-items")
      })
    #expect(
      findings(["p/a.yaml": "name: a\ntags: [wood, hand]\n"]).map { $0.contains("unsorted-items") }
        == [true])
  }

  @Test(arguments: [
    ("5km", "length '5km' has no space before its unit 'km'"),
    ("5kkm", "length '5kkm' has no space before its unit 'km'"),
    ("5s", "length '5s' has the suffix 's'; expected k, M or B, or the unit 'km' after a space"),
  ])
  func `a unit directly after its number is not an unknown suffix`(
    _ text: String, _ message: String
  ) {
    #expect(
      findings(["p/a.yaml": "name: a\nlength: \(text)\n"]) == [
        "p/a.yaml malformed-quantity: \(message)"
      ])
  }

  @Test func `of equal values, that of the page with the value as its name is right`() {
    #expect(
      findings(["p/a.yaml": "name: a\nsku: /b\n", "p/b.yaml": "name: b\nsku: /b\n"]) == [
        "p/a.yaml value-not-unique: sku '/b' is already used by 'p/b.yaml'"
      ])
    #expect(
      findings(["p/a.yaml": "name: a\nsku: x\n", "p/b.yaml": "name: b\nsku: x\n"]) == [
        "p/b.yaml value-not-unique: sku 'x' is already used by 'p/a.yaml'"
      ])
  }

  @Test func `a header above the keys of a page is one finding`() {
    let keys = "name = \"a\"\naddress = \"b\"\n"
    for table in ["meta", "size"] {
      #expect(
        findings(["p/a.toml": "[\(table)]\n\(keys)"]) == [
          "p/a.toml schema-violation: 'name', 'address' are below the header of '\(table)', and so in "
            + "that table; expected above it"
        ])
    }
    #expect(findings(["p/a.toml": "\(keys)[meta]\nname = \"x\"\n[size]\nwidth = 1\n"]) == [])
    // A key that another one requires.
    #expect(
      findings(["p/a.toml": "name = \"a\"\nnote = \"n\"\n[size]\naddress = \"b\"\n"]) == [
        "p/a.toml schema-violation: 'address' is below the header of 'size', and so in that table; "
          + "expected above it"
      ])
    // A key that is missing, and in no table.
    #expect(
      findings(["p/a.toml": "address = \"b\"\n[meta]\nother = 1\n"]) == [
        "p/a.toml missing-key: file has no key 'name'"
      ])
    // An unknown key in a table that is not one of the page.
    #expect(
      findings(["p/a.toml": "\(keys)[size]\nname = \"x\"\n"]).map { $0.contains("unknown-key") }
        == [true])
  }

  @Test func `an ID in a path is checked where no field is an ID`() {
    #expect(
      findings(["p/A 1.yaml": "name: a\n", "p/b.yaml": "name: b\n"]) == [
        "p/A 1.yaml invalid-id: 'A' in the path is not allowed in the ID 'A 1'; expected a-z and /; "
          + "rename the file"
      ])
  }
}
