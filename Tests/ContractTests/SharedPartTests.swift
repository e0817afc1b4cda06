import Contract
import DataSyntax
import Diagnostics
import TestSupport
import Testing

/// Parts that kinds take from other kinds, and from definitions.
@Suite struct SharedPartTests {
  private static func contract(_ kinds: String) -> Contract {
    SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "A-Z a-z 0-9 . -"}
      fields: {id: {type: id, role: id}, name: {type: text, role: title}, size: {type: quantity}}
      definitions:
        named: {name: name}
        sizes: {type: object, properties: {large: {type: integer}}}
      kinds:
      \(kinds)
      """)
  }

  private static let kinds = """
      first:
        title: a page
        paths: ["a/{id}.yaml"]
        names: [All pages]
        data:
          fields: {use: named, size: size}
          schema: {properties: {sizes: {use: sizes}}}
      second:
        like: first
        title: another page
        paths: ["b/{id}.yaml"]
      third:
        like: second
        paths: ["c/{id}.yaml"]
        data: {fields: {use: named, name: id}}
    """

  @Test func `a kind has all parts of the kind that it is like, except its paths`() throws {
    let contract = Self.contract(Self.kinds)
    let second = try #require(contract.kinds.first { $0.name == "second" })
    #expect(second.title == "another page")
    #expect(second.paths.map(\.text) == ["b/{id}.yaml"])
    #expect(second.names.count == 1)
    #expect(second.data?.fields.map(\.address.text) == ["name", "size"])
    #expect(second.data?.keys == ["sizes", "name", "size"])
    #expect(second.data?.schema != nil)
  }

  @Test func `a part that is given replaces the whole part of the other kind`() throws {
    let contract = Self.contract(Self.kinds)
    let third = try #require(contract.kinds.first { $0.name == "third" })
    #expect(third.title == "another page")
    #expect(third.data?.schema == nil)
    #expect(third.data?.fields.map(\.address.text) == ["name"])
  }

  @Test func `an entry next to 'use' is added to the definition, or replaces one of it`() throws {
    let contract = Self.contract(Self.kinds)
    let first = try #require(contract.kinds.first { $0.name == "first" })
    #expect(first.data?.fields.map { contract.fields[$0.field].name } == ["name", "size"])
    let third = try #require(contract.kinds.first { $0.name == "third" })
    #expect(third.data?.fields.map { contract.fields[$0.field].name } == ["id"])
  }

  /// The messages about a page of data, by a contract with these definitions and this schema.
  private static func found(
    _ page: String, _ definitions: String, schema: String, fields: String = "{x: name, y: number}"
  ) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {name: {type: text}, number: {type: text, pattern: "^[0-9]+$"}}
      definitions:
      \(definitions)
      kinds:
        page:
          title: a page
          paths: ["{id}.yaml"]
          data: {schema: \(schema), fields: \(fields)}
      """)
    return SmallCatalog(["a.yaml": Array(page.utf8)], contract: contract).diagnostics()
      .filter { $0.rule != "missing-final-newline" }.map { $0.message.text }
  }

  @Test func `definitions are used in lists of schemas, and in definitions`() {
    let definitions = """
        word: {type: string, maxLength: 4}
        pair: {properties: {first: {use: word}, second: {use: word, maxLength: 3}}}
        words: {anyOf: [{use: word}, {items: {use: word}}, {use: pair}]}
      """
    let schema = "{properties: {tag: {allOf: [{use: word}]}, pair: {use: pair}, all: {use: words}}}"
    let page = "tag: alphabet\npair:\n  first: alphabet\n  second: four\nall: [one, two]\n"
    let found = Self.found(page, definitions, schema: schema)
    #expect(
      found == [
        "'alphabet' has 8 characters; expected at most 4",
        "'alphabet' has 8 characters; expected at most 4",
        "'four' has 4 characters; expected at most 3",
      ])
  }

  @Test func `a definition that is only another, with further entries, is that other`() {
    let definitions = """
        names: {name: name}
        all: {use: names, number: number}
      """
    let found = Self.found(
      "name: a\nnumber: b\n", definitions, schema: "{}", fields: "{use: all}")
    #expect(found.count == 1)
    #expect(found.first?.contains("'b'") == true)
  }

  @Test func `a value that looks like a use is a value`() {
    let definitions = "  word: {type: string}"
    let schema = "{properties: {a: {enum: [{use: word}]}, enum: {use: word}}}"
    #expect(Self.found("a: {use: word}\nenum: b\n", definitions, schema: schema).isEmpty)
    #expect(Self.found("a: b\nenum: 1\n", definitions, schema: schema).count == 2)
  }

  @Test(arguments: [
    (30, "with its definitions, the schema has more than 50000 values"),
    (60, "with its definitions, the schema is nested more than 100 deep"),
  ])
  func `definitions that grow into a huge schema are an error`(_ count: Int, _ message: String) {
    let definitions = (1..<count).map {
      "  d\($0): {properties: {a: {use: d\($0 - 1)}\(count > 30 ? "" : ", b: {use: d\($0 - 1)}")}}"
    }
    let text = """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {}
      definitions:
        d0: true
      \(definitions.joined(separator: "\n"))
      kinds: {page: {paths: [x.yaml], data: {schema: {use: d\(count - 1)}}}}

      """
    guard case .failure(let problems) = ContractReader.read(Array(text.utf8)) else {
      Issue.record("the contract is valid")
      return
    }
    #expect(problems.list.map(\.message) == [message])
  }

  @Test func `kinds that are like each other in a long row are an error`() {
    let kinds = (0..<20).map { number in
      "  kind-\(number): {paths: [\(number).md]\(number > 0 ? ", like: kind-\(number - 1)" : "")}"
    }
    let text = """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {}
      kinds:
      \(kinds.joined(separator: "\n"))

      """
    guard case .failure(let problems) = ContractReader.read(Array(text.utf8)) else {
      Issue.record("the contract is taken")
      return
    }
    #expect(problems.list.count == 11)
    #expect(problems.list[0].message == "'kind-9' is like another through more than 8 kinds")
  }
}
