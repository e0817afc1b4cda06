import Contract
import Diagnostics
import TestSupport
import Testing

/// Values in data of another shape than the contract expects.
@Suite struct WrongShapeTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: models
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      name: {type: text}
      maker: {type: text}
      window: {type: quantity}
      tags: {type: list}
      released: {type: date}
      open: {type: boolean}
      cycle: {type: text}
      eol: {type: date, or: boolean}
      version: {type: text}
      status: {type: text}
      grade: {type: text}
      lane: {type: text}
      mark: {type: text}
    kinds:
      model:
        title: a model
        paths: ["models/{id}.yaml", "models/{id}.toml", "models/{id}.json"]
        data:
          fields:
            name: name
            maker: maker
            maker.name: maker
            limit.window: window
            tags: tags
            released: released
            open: open
            version: version
            status: status
            grade: grade
            lane: lane
            x-mark: mark
          schema:
            patternProperties: {"^x-": {type: [integer, string]}}
            properties:
              grade: {anyOf: [{type: string}, {type: integer}]}
              lane: {enum: [1, 2, left]}
              version: {type: [number, string]}
              status: {type: string}
          inherits: [{key: from, kind: model}]
          records:
            releases:
              each: "releases[]"
              key: cycle
              fields: {cycle: cycle, eol: eol}
              record: {required: [cycle, eol]}
        record: {required: [name, window]}
        check:
          - {assert: "has(window)", id: window}
          - {assert: "size(releases) > 0", id: releases}
          - {assert: "size(tags) > 1", id: tags}
      page:
        title: a page
        paths: ["{id}.md"]
        frontmatter: {fields: {name: name, tags: tags}}
    """)

  private static let good = """
    name: x
    limit: {window: 1}
    tags: [a, b]
    releases: [{cycle: "1", eol: true}]

    """

  private func findings(_ text: String, at path: String = "models/x.yaml") -> [String] {
    SmallCatalog([path: Array(text.utf8)], contract: Self.contract).diagnostics().map {
      "\($0.rule): \($0.message.text)"
    }
  }

  @Test(arguments: [
    ("limit: {window: 1}", "limit: {window: [1]}", "window is a list; expected a single value"),
    (
      "limit: {window: 1}", "limit: {window: {value: 1}}",
      "window is a mapping; expected a single value"
    ),
    ("limit: {window: 1}", "limit: 1", "'limit' is a number; expected a mapping"),
    ("limit: {window: 1}", "limit: [1]", "'limit' is a list; expected a mapping"),
    ("tags: [a, b]", "tags: {a: b}", "tags is a mapping; expected a list"),
    (
      "tags: [a, b]", "tags: [a, {b: c}]",
      "an item of tags is a mapping; expected a single value"
    ),
    ("tags: [a, b]", "tags: true", "tags is a boolean; expected a list"),
    ("name: x", "name: 3", "name is a number; expected a text"),
    ("name: x", "name: true", "name is a boolean; expected a text"),
    ("name: x", "name: [x]", "name is a list; expected a single value"),
    (
      "releases: [{cycle: \"1\", eol: true}]", "releases: none",
      "'releases' is a text; expected a list"
    ),
    (
      "releases: [{cycle: \"1\", eol: true}]", "releases: {cycle: \"1\", eol: true}",
      "'releases' is a mapping; expected a list"
    ),
    ("eol: true", "eol: [true]", "eol is a list; expected a single value"),
    ("{cycle: \"1\", eol: true}", "one", "a record of 'releases' is a text; expected a mapping"),
    ("{cycle: \"1\",", "{cycle: 1,", "cycle is a number; expected a text"),
    ("{window: 1}", "{window: \"1\"}", "window '1' is a text; expected a number"),
    ("tags: [a, b]", "tags: [a, 1]", "an item of tags is a number; expected a text"),
    ("tags: [a, b]", "tags: [a, true]", "an item of tags is a boolean; expected a text"),
  ])
  func `a value of another shape is one finding`(old: String, new: String, message: String) {
    #expect(findings(Self.good.replacing(old, with: new)) == ["wrong-shape: \(message)"])
  }

  @Test(arguments: [
    ("yaml", "- name: x\n", "a list"), ("yaml", "- from: x\n", "a list"),
    ("json", "[{\"name\": \"x\"}]\n", "a list"), ("json", "\"text\"\n", "a text"),
    ("json", "5\n", "a number"),
  ])
  func `data that is not a mapping is one finding, although it could inherit`(
    format: String, text: String, shape: String
  ) {
    let message = "wrong-shape: the data is \(shape); expected a mapping"
    #expect(findings(text, at: "models/x.\(format)") == [message])
  }

  @Test(arguments: [
    ("name: [x]", "required: [name]", Severity.error), ("name: [x]", "required: [a]", .warning),
    ("a: {b: {name: [x]}}", "properties: {a: {properties: {b: {required: [name]}}}}", .error),
    ("a: {b: {name: [x]}}", "required: [a], properties: {a: {required: [b]}}", .warning),
    ("tags: {a: b}", "required: [tags]", .error), ("tags: [a, {b: c}]", "required: [tags]", .error),
    ("tags: [a, {b: c}]", "dependentRequired: {z: [tags]}", .error),
    ("tags: [a, {b: c}]", "dependentRequired: {y: [tags]}", .warning),
  ])
  func `a value of another shape is an error if the schema requires its key`(
    data: String, schema: String, severity: Severity
  ) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: models
      ids: {characters: "a-z"}
      fields: {name: {type: text}, inner: {type: text}, tags: {type: list}}
      kinds:
        model:
          paths: ["{id}.yaml"]
          data:
            fields: {name: name, a.b.name: inner, tags: tags}
            schema: {\(schema)}
      """)
    let text = "z: 1\n\(data)\n"
    let found = SmallCatalog(["x.yaml": Array(text.utf8)], contract: contract)
      .diagnostics(["wrong-shape"])
    #expect(found.map(\.severity) == [severity])
  }

  @Test(arguments: [
    "", "released: 2024-01-01\n", "released:\n", "tags2: {a: b}\n", "version: 3\n",
    "version: \"3\"\n", "grade: 3\n", "lane: 1\n", "x-mark: 4\n", "maker: m\n",
    "maker: {name: m}\n", "open: ~\n", "maker: ~\n",
  ])
  func `a value of an expected shape is none`(line: String) {
    #expect(findings(Self.good + line) == [])
  }

  @Test(arguments: ["tags: [1, 2]", "limit: {window: 1k}", "limit: {window: \"1 k\"}"])
  func `a list of numbers, and a number with more than digits, have no other type`(line: String) {
    #expect(findings("\(line)\n").allSatisfy { !$0.hasPrefix("wrong-shape") })
  }

  @Test func `a quoted number in data is the number without quotes`() throws {
    let catalog = SmallCatalog(
      ["models/x.yaml": Array(Self.good.replacing("window: 1", with: "window: \"1\"").utf8)],
      contract: Self.contract)
    let finding = try #require(catalog.diagnostics().first)
    #expect(finding.severity == .error)
    #expect(finding.fix?.edits.map(\.replacement) == ["1"])
  }

  @Test(arguments: [
    ("required: [name]", "name: ~", 1), ("required: [name]", "name:", 1), ("{}", "name: ~", 0),
    ("required: [name], properties: {name: {type: ['null', string]}}", "name: ~", 0),
    ("required: [name]", "name: none", 0), ("required: [a]", "a: {name: ~}", 0),
    ("properties: {a: {required: [name]}}", "a: {name: ~}", 1),
    ("properties: {rs: {items: {required: [size]}}}", "rs: [{size: ~}, {size: 1}]", 1),
  ])
  func `null has no value for a key that the schema requires`(
    schema: String, line: String, count: Int
  ) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: models
      ids: {characters: "a-z"}
      missing: [none]
      fields: {name: {type: text}, inner: {type: text}, size: {type: quantity}}
      kinds:
        model:
          paths: ["{id}.yaml"]
          data:
            fields: {name: name, a.name: inner}
            schema: \(schema == "{}" ? schema : "{\(schema)}")
            records: {rs: {each: "rs[]", fields: {size: size}}}
        page:
          paths: ["{id}.md"]
          frontmatter:
            fields: {name: name, a.name: inner}
            schema: \(schema == "{}" ? schema : "{\(schema)}")
            records: {rs: {each: "rs[]", fields: {size: size}}}
      """)
    for (path, text) in [("x.yaml", "\(line)\n"), ("x.md", "---\n\(line)\n---\n")] {
      let found = SmallCatalog([path: Array(text.utf8)], contract: contract)
        .diagnostics(["wrong-shape"])
      #expect(found.map(\.severity) == Array(repeating: .error, count: count), "\(path)")
    }
  }

  @Test func `an empty value is absent, but not as an item of a list`() {
    let found = findings(
      "name: x\nlimit:\ntags: [a, ~, b]\nreleases: [{cycle: \"1\", eol: true}]\n")
    #expect(
      found.sorted() == [
        "check/window: this is false here: has(window)",
        "record-violation: the page has no limit.window",
        "wrong-shape: an item of tags is null; expected a single value",
      ])
  }

  @Test func `what the schema reports is reported once`() {
    #expect(
      findings(Self.good + "status: [a]\n")
        == ["schema-violation: a list where text was expected"])
    #expect(findings(Self.good + "status: 1\n").count == 1)
  }

  @Test func `a type that has a rule of its own is reported by that`() {
    #expect(findings(Self.good + "released: true\n").map { $0.prefix(14) } == ["malformed-date"])
    #expect(findings(Self.good + "open: 1\n").map { $0.prefix(13) } == ["invalid-value"])
  }

  @Test(arguments: [
    (
      "models/x.json",
      #"{"name": ["x"], "limit": {"window": 1}, "tags": ["a", "b"], "releases": [{"cycle": "1", "eol": true}]}\#n"#
    ),
    (
      "models/x.toml",
      "name = [\"x\"]\ntags = [\"a\", \"b\"]\nlimit.window = 1\n[[releases]]\ncycle = \"1\"\neol = true\n"
    ),
    ("x.md", "---\nname: [x]\ntags: [a]\n---\n\n# x\n"),
  ])
  func `all formats have shapes`(path: String, text: String) {
    #expect(findings(text, at: path) == ["wrong-shape: name is a list; expected a single value"])
  }

  @Test func `frontmatter has no types of scalars`() {
    #expect(findings("---\nname: 3\ntags: 3\n---\n\n# x\n", at: "x.md") == [])
  }

  @Test func `a value that is inherited is reported where it is written`() {
    let found = SmallCatalog(
      [
        "models/x.yaml": Array(Self.good.replacing("{window: 1}", with: "5").utf8),
        "models/z.yaml": Array("from: x\nname: z\n".utf8),
      ], contract: Self.contract
    ).diagnostics()
    #expect(found.map { "\($0.path) \($0.rule)" } == ["models/x.yaml wrong-shape"])
  }
}
