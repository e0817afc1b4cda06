import Contract
import Diagnostics
import Linting
import TestSupport
import Testing

/// Keys that pages inherit, and those that name the page to inherit from.
@Suite struct InheritedKeyTests {
  private let folder: TemporaryFolder

  private static let contract = SmallCatalog.contract(text)

  private static let text = """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {size: {type: quantity}, weight: {type: quantity}}
    kinds:
      part:
        paths: ["parts/{id}.yaml"]
        data:
          fields: {size: size, weight: weight}
          schema: {required: [size, weight]}
          inherits: [{key: like, kind: part}, {key: base, kind: base}]
      strict:
        paths: ["strict/{id}.yaml"]
        data:
          fields: {size: size, weight: weight}
          schema:
            required: [size, weight]
            properties:
              size: true
              weight: true
              like: true
              limit: {required: [most]}
              rows: {minItems: 1, items: {required: [name]}}
              mode: {oneOf: [{const: true}, {type: object, properties: {form: {enum: [a, b]}}}]}
              extends: {required: [from], properties: {from: {type: string}}, additionalProperties: false}
            additionalProperties: false
          inherits: [{key: extends.from, kind: part}, {key: like, kind: strict}]
        record: {required: [size]}
        check: [{assert: "!has(weight) || has(size)"}]
      loose:
        paths: ["loose/{id}.yaml"]
        data: {fields: {size: size, weight: weight}, inherits: [{key: like, kind: loose}]}
        record: {required: [size]}
      base: {paths: ["bases/{id}.yaml"], data: {fields: {size: size}}}
      copy:
        paths: ["copies/{id}.yaml"]
        data: {fields: {size: size}, inherits: [{key: like, kind: base, omit: without}]}
    """

  init() throws { folder = try TemporaryFolder() }

  private func findings(_ pages: [String: String]) throws -> [String] {
    for (path, text) in pages { try folder.write(text.utf8, to: path) }
    return CatalogRun(folder.path, contract: Self.contract).result.diagnostics.map {
      "\($0.path) \($0.message.text)" + ($0.fix.map { "; \($0.title)" } ?? "")
    }
  }

  @Test func `a misspelt key that is inherited is reported where it is written`() throws {
    let found = try findings([
      "parts/a.yaml": "sizes: 1\nweight: 1\n", "parts/b.yaml": "like: a\n",
      "parts/c.yaml": "like: b\nweight: 2\n",
    ])
    #expect(
      found == [
        "parts/a.yaml file has no key 'size'; is 'sizes' a misspelling of it?; write 'size'"
      ])
  }

  @Test func `a key that is missing in an inherited mapping is reported where the mapping is`()
    throws
  {
    let found = try findings([
      "strict/a.yaml": "size: 1\nweight: 1\nlimit: {}\n", "strict/b.yaml": "like: a\n",
    ])
    #expect(found == ["strict/a.yaml 'limit' has no key 'most'"])
  }

  @Test func `no fix renames a key of another page`() throws {
    let found = try findings([
      "bases/a.yaml": "sizes: 1\n", "parts/b.yaml": "base: a\nweight: 1\n",
    ])
    #expect(found == ["parts/b.yaml file has no key 'size'"])
  }

  @Test(arguments: [
    ("extend: {from: a}", "unknown key 'extend'; did you mean 'extends'?; write 'extends'"),
    ("extends: {form: a}", "unknown key 'form'; did you mean 'from'?; write 'from'"),
    ("extends: {from: b}", "'b' names no page to inherit from"),
    ("extends: {from: 5}", "'5' is a number; expected text; put it in quotes; quote it"),
    ("extends: {from: [a]}", "a list where text was expected"),
  ])
  func `what follows from a wrong key or a wrong name is left out`(
    line: String, message: String
  ) throws {
    let found = try findings([
      "parts/a.yaml": "size: 1\nweight: 1\n", "strict/x.yaml": "\(line)\n",
    ])
    #expect(found == ["strict/x.yaml \(message)"])
  }

  @Test func `another unknown key hides nothing`() throws {
    let found = try findings([
      "parts/a.yaml": "size: 1\nweight: 1\n", "strict/x.yaml": "color: red\nsize: 1\n",
    ])
    #expect(
      found == [
        "strict/x.yaml file has no key 'weight'", "strict/x.yaml unknown key 'color'",
      ])
  }

  @Test func `a key that both pages lack is reported where it is not inherited`() throws {
    let found = try findings([
      "parts/a.yaml": "weight: 1\n", "parts/b.yaml": "like: a\n",
      "parts/c.yaml": "like: b\nweight: 2\n",
    ])
    #expect(found == ["parts/a.yaml file has no key 'size'"])
  }

  @Test(arguments: ["rows: [{}]", "rows: []"])
  func `a list that replaces another has failures of its own`(_ line: String) throws {
    let found = try findings([
      "strict/a.yaml": "size: 1\nweight: 1\n\(line)\n", "strict/b.yaml": "like: a\n\(line)\n",
      "strict/c.yaml": "like: a\n",
    ])
    #expect(found.map { String($0.prefix(13)) } == ["strict/a.yaml", "strict/b.yaml"], "\(found)")
  }

  @Test func `a value that matches no alternative is reported where it is written`() throws {
    let found = try findings([
      "strict/a.yaml": "size: 1\nweight: 1\nmode: {form: c}\n", "strict/b.yaml": "like: a\n",
      "strict/c.yaml": "like: a\nmode: {form: a}\n",
    ])
    #expect(found == ["strict/a.yaml 'c' is not one of 'a', 'b'"])
  }

  @Test(arguments: ["size: 1\nweight: 1\nweight: 1\n", "size: [1\nweight: 1\n", "size: \u{0}\n"])
  func `a page is not blamed for the syntax of the one that it inherits from`(_ text: String) throws
  {
    let found = try findings(["parts/a.yaml": text, "parts/b.yaml": "like: a\n"])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("parts/a.yaml ") }, "\(found)")
  }

  @Test func `a collection names no page`() throws {
    let found = try findings([
      "parts/a.yaml": "size: 1\nweight: 1\n", "parts/b.yaml": "like: [a]\n",
    ])
    #expect(
      found == ["parts/b.yaml a collection names no page to inherit from; expected one text"])
  }

  @Test func `a field that both pages lack is reported where it is not inherited`() throws {
    let found = try findings([
      "loose/a.yaml": "weight: 1\n", "loose/b.yaml": "like: a\n",
      "loose/c.yaml": "like: a\nweight: 2\n", "loose/d.yaml": "like: a\nsize: ~\n",
      "loose/e.yaml": "size: 1\n", "loose/f.yaml": "like: e\nsize: ~\n",
    ])
    #expect(
      found == [
        "loose/a.yaml the page has no size", "loose/d.yaml the page has no size",
        "loose/f.yaml the page has no size",
      ])
  }

  @Test(arguments: [
    ("[size]", nil), ("size", nil), ("\"\"", nil), ("[limits.most]", nil), ("~", nil),
    (
      "[sise]",
      "the page that this one inherits from has nothing at 'sise'; did you mean 'size'?; write 'size'"
    ),
    (
      "[limit.most]",
      "the page that this one inherits from has nothing at 'limit.most'; did you mean 'limits.most'?; write 'limits.most'"
    ),
    ("[color]", "the page that this one inherits from has nothing at 'color'"),
    ("{size: 1}", "expected the address of a value that is not inherited, or a list of addresses"),
  ])
  func `what is left out of the inherited values has to be among them`(
    _ omitted: String, _ message: String?
  ) throws {
    let found = try findings([
      "bases/a.yaml": "size: 1\nlimits: {most: 2}\n",
      "copies/x.yaml": "like: a\nwithout: \(omitted)\n",
    ])
    #expect(found == (message.map { ["copies/x.yaml \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("extends: {base: a}\n", ["unknown key 'base'"]),
    ("extends: {}\n", ["'extends' has no key 'from'"]),
    ("from: a\n", ["unknown key 'from'"]),
    ("extends: {from: a, omit: weight}\n", ["'weight' is text; expected a list"]),
    (
      "extends: {from: a, omit: [weight, weight]}\n",
      ["'weight' is in the list twice", "file has no key 'weight'"]
    ),
    ("like: b\n", ["'b' names no page to inherit from"]),
    ("mode: true\n", ["file has no key 'size'", "file has no key 'weight'"]),
  ])
  func `what a page would inherit is not missing where the way to it is wrong`(
    _ text: String, _ expected: [String]
  ) throws {
    let contract = SmallCatalog.contract(
      Self.text.replacing(
        "properties: {from: {type: string}}, additionalProperties: false}",
        with: "properties: {from: {type: string}, omit: {type: array, uniqueItems: true}}, "
          + "additionalProperties: false}"
      ).replacing(
        "key: extends.from, kind: part", with: "key: extends.from, kind: part, omit: extends.omit"))
    try folder.write("size: 1\nweight: 2\n".utf8, to: "parts/a.yaml")
    try folder.write(text.utf8, to: "strict/x.yaml")
    let found = CatalogRun(folder.path, contract: contract).result.diagnostics
    #expect(Set(found.map(\.message.text)) == Set(expected))
  }

  @Test(arguments: ["", "# a comment\n", "{}\n"])
  func `a file without keys is one finding`(_ text: String) throws {
    #expect(
      try findings(["parts/a.yaml": text])
        == ["parts/a.yaml file has no keys; expected 'size', 'weight'"])
  }

  @Test(arguments: [
    (
      ["a": "none", "b": "a", "c": "b"], ["loose/a.yaml 'none' names no page to inherit from"]
    ),
    (
      ["a": "a", "b": "a", "c": "b"],
      ["loose/a.yaml 'a' leads back to a page that inherits from it, or through too many others"]
    ),
    (
      ["a": "b", "b": "a", "c": "b"],
      [
        "loose/a.yaml 'b' leads back to a page that inherits from it, or through too many others",
        "loose/b.yaml 'a' leads back to a page that inherits from it, or through too many others",
      ]
    ),
  ])
  func `a wrong name is reported on its page, and not on pages that inherit from that`(
    _ names: [String: String], _ expected: [String]
  ) throws {
    let pages = names.map { ("loose/\($0).yaml", "like: \($1)\n") }
    #expect(try findings(Dictionary(uniqueKeysWithValues: pages)) == expected)
  }
}
