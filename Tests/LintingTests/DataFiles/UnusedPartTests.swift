import Contract
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Notices about what a contract describes and no page has.
@Suite struct UnusedPartTests {
  private let folder: TemporaryFolder

  private static let contract = """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      name: {type: text, role: title}
      window: {type: quantity}
      region: {type: text}
      price: {type: quantity}
      currency: {type: text}
    kinds:
      base:
        title: a base page
        paths: ["models/{id}.toml"]
        data: {fields: {name: name, window: window}}
      offer:
        title: an offer
        paths: ["offers/{provider}/{id}.toml"]
        data:
          fields: {name: name, window: window}
          inherits: [{key: base, kind: base, omit: without}]
          records:
            regions:
              each: "regions[]"
              key: region
              fields: {name: region}
              other-keys: [note]
              records:
                prices:
                  each: "prices.*"
                  except: [note]
                  key: currency
                  fields: {amount: price}
      notes:
        title: notes
        paths: ["notes/{id}.md"]
        frontmatter:
          records:
            prices: {each: "prices[]", key: currency, fields: {currency: currency}}
    """

  init() throws {
    folder = try TemporaryFolder()
    try write("name = \"o3\"\nwindow = 200000\n", "models/o3.toml")
    try write(
      """
      name = "o3"
      base = "o3"
      without = ["window"]
      [[regions]]
      name = "eu"
      note = "x"
      [regions.prices.EUR]
      amount = 2
      """, "offers/azure/o3.toml")
    try write("---\nprices:\n  - currency: EUR\n---\n", "notes/o3.md")
  }

  private func write(_ text: String, _ path: String) throws {
    try folder.write(text.utf8, to: path)
  }

  private func notices(
    parts: [String] = [], contract: Contract? = nil, excluding pattern: String? = nil
  ) throws -> [String] {
    let settings = pattern.map { "version: 1\nexclude: [\($0)]\n" } ?? "version: 1\n"
    let configuration = try ConfigurationReader.read(
      SourceFile(path: ".catalint.yml", bytes: Array(settings.utf8))
    ).get()
    return Linter(
      contract: contract ?? SmallCatalog.contract(Self.contract), rules: RuleSettings(),
      filter: configuration.filter, jobs: 2
    ).run(.catalog(root: folder.path, parts: parts)).notices
  }

  @Test func `a catalog that has all of its contract has no notice`() throws {
    #expect(try notices() == [])
  }

  @Test func `a kind that no page has is a notice`() throws {
    try folder.remove("notes/o3.md")
    #expect(
      try notices() == ["the contract 'x' has the kind 'notes' (notes/{id}.md), which no page has"])
    try folder.remove("models/o3.toml")
    #expect(
      try notices().first
        == "the contract 'x' has the kinds 'base' (models/{id}.toml), 'notes' (notes/{id}.md), which "
        + "no page has")
  }

  @Test func `addresses of records and of inheritance that no page has are a notice`() throws {
    try write("name = \"o3\"\n[[regions]]\nid = \"eu\"\n", "offers/azure/o3.toml")
    try write("---\nprices:\n  - curency: EUR\n---\n", "notes/o3.md")
    #expect(
      try notices() == [
        "the contract 'x' reads 'base', 'regions[].note' of an offer, which no page has",
        "the contract 'x' reads 'prices[].currency' of notes, which no page has",
      ])
  }

  @Test(arguments: [
    ("{properties: {name: true, window: true, limit: {}}, additionalProperties: false}", true),
    ("{properties: {limit: {properties: {input: true}, additionalProperties: false}}}", false),
    ("{properties: {limit: {properties: {input: true}}}}", true),
  ])
  func `an address where unknown keys are reported may be unused`(
    _ schema: String, _ isNotice: Bool
  ) throws {
    let contract = SmallCatalog.contract(
      Self.contract.replacing(
        "data: {fields: {name: name, window: window}}",
        with: "data: {fields: {name: name, window: window, limit.input: price}, schema: \(schema)}")
    )
    #expect(
      try notices(contract: contract)
        == (isNotice
          ? ["the contract 'x' reads 'limit.input' of a base page, which no page has"] : []))
    // In these records, an unknown key is reported.
    try write(
      """
      name = "o3"
      base = "o3"
      [[regions]]
      name = "eu"
      note = "x"
      """, "offers/azure/o3.toml")
    #expect(try notices() == [])
  }

  @Test func `an address that one page of many has is used`() throws {
    for number in 0..<5 { try write("name = \"o3\"\n", "offers/azure/o3-\(number).toml") }
    #expect(try notices() == [])
  }

  @Test func `a value that is inherited is at its address`() throws {
    try write("base = \"o3\"\n", "offers/azure/o3.toml")
    #expect(try notices().allSatisfy { !$0.contains("'window'") && !$0.contains("'name'") })
  }

  /// Kinds of which each inherits from the next, the last from the first, with a page of each.
  private func circle(of count: Int) throws -> (folder: TemporaryFolder, contract: Contract) {
    let folder = try TemporaryFolder()
    var text = """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {name: {type: text}}
      kinds:

      """
    for number in 0..<count {
      text += """
          k\(number):
            paths: ["p\(number)/{id}.toml"]
            data: {fields: {name: name}, inherits: [{key: base, kind: k\((number + 1) % count)}]}

        """
      try folder.write("base = \"b\"\n".utf8, to: "p\(number)/a.toml")
    }
    return (folder, SmallCatalog.contract(text))
  }

  @Test func `a value may be inherited through several kinds`() throws {
    let (folder, contract) = try circle(of: 4)
    func unread() -> Int {
      Linter(contract: contract, rules: RuleSettings(), jobs: 2)
        .run(.catalog(root: folder.path, parts: [])).notices
        .count { $0.contains("reads 'name'") }
    }
    #expect(unread() == 4)
    try folder.write("name = \"b\"\n".utf8, to: "p3/b.toml")
    #expect(unread() == 0)
  }

  @Test func `addresses of kinds that inherit through very many others are not reported`() throws {
    let (folder, contract) = try circle(of: 200)
    let notices = Linter(contract: contract, rules: RuleSettings(), jobs: 2)
      .run(.catalog(root: folder.path, parts: [])).notices
    #expect(notices.allSatisfy { !$0.contains("reads") })
  }

  @Test func `a key that is not a record uses no address`() throws {
    try write(
      "name = \"o3\"\nbase = \"o3\"\nwithout = []\n[[regions]]\nname = \"eu\"\n"
        + "note = \"x\"\n[regions.prices.note]\namount = 1\n", "offers/azure/o3.toml")
    let contract = SmallCatalog.contract(
      Self.contract.replacing("          other-keys: [note]\n", with: ""))
    #expect(
      try notices(contract: contract) == [
        "the contract 'x' reads 'regions[].prices.*', 'regions[].prices.*.amount' of an offer, "
          + "which no page has"
      ])
  }

  @Test func `a label whose field no page states is a notice`() throws {
    func contract(_ label: String) -> Contract {
      SmallCatalog.contract(
        """
        contract: 1
        name: x
        ids: {characters: "a-z"}
        fields: {name: {type: text}, window: {type: quantity}, size: {type: quantity}}
        kinds:
          thing:
            title: a thing
            paths: ["things/{id}.md"]
            tables:
              - columns: [Key, Value]
                facts: {"\(label)": window, Window size: window, Size: size}
            labels: [{values: {Name: name}}]
        """)
    }
    try folder.write(
      "# A\n\n- **Name**: a\n\n| Key | Value |\n|---|---|\n| Window | 1 |\n| Size |  |\n".utf8,
      to: "things/a.md")
    #expect(try notices(contract: contract("Window")).filter { $0.contains("reads") } == [])
    #expect(
      try notices(contract: contract("Wnidow")).filter { $0.contains("reads") } == [
        "the contract 'x' reads 'Wnidow', 'Window size' of a thing, which no page has"
      ])
  }

  @Test(arguments: [
    ("widnow: {minimum: 1}", "widnow", "window"), ("window: {minimum: 1}", nil, nil),
    ("deprecated: true", nil, nil),
  ])
  func `a property of a schema that no page has and that is spelled like a key is a notice`(
    _ property: String, _ name: String?, _ key: String?
  ) throws {
    let contract = SmallCatalog.contract(
      Self.contract.replacing(
        "data: {fields: {name: name, window: window}}",
        with: "data: {fields: {name: name, window: window}, schema: {properties: {\(property)}}}"))
    let expected = name.map { name in
      "the schema of a base page in the contract 'x' has the property '\(name)', which no page has; "
        + "did you mean '\(key ?? "")'?"
    }
    #expect(try notices(contract: contract) == [expected].compactMap(\.self))
    if let name {
      try write("name = \"o4\"\n\(name) = 2\n", "models/o4.toml")
      #expect(try notices(contract: contract) == [])
      #expect(try notices(contract: contract, excluding: "models/o4.toml") == [])
    }
  }

  @Test func `a part of a catalog has no such notice`() throws {
    try folder.remove("notes/o3.md")
    #expect(try notices(parts: ["models"]) == [])
  }

  @Test func `pages that cannot be read may have anything`() throws {
    try folder.remove("notes/o3.md")
    try write("name = \"o3\"\n", "offers/azure/o3.toml")
    try folder.link("notes/o4.md", to: "none")
    #expect(try notices() == [])
    try folder.remove("notes/o4.md")
    try write("---\nprices:\n---\n", "notes/o3.md")
    #expect(try notices().count == 2)
    // What follows an error may be at any address.
    try write("name = \"o3\"\nwindow = {\n", "offers/azure/o4.toml")
    #expect(try notices().count == 1)
  }

  @Test func `pages that are not checked may have anything`() throws {
    try write("name = \"o3\"\n", "offers/azure/o4.toml")
    #expect(try notices(excluding: "offers/azure/o3.toml") == [])
    #expect(try notices(excluding: "notes") == [])
  }

  @Test func `a catalog need not have all of a contract that is built in`() throws {
    try write("name = \"OpenAI\"\n", "providers/openai/provider.toml")
    let contract = try #require(BuiltInContract.named("models.dev")).get()
    #expect(try notices(contract: contract) == [])
  }
}
