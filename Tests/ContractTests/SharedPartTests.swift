import Contract
import DataSyntax
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
