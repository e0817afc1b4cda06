import DataSyntax
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Fixes of values in data, in each style in which a scalar can be written.
@Suite struct ScalarFixTests {
  /// A file with a value in one style; `VALUE` is where the text of the scalar is.
  struct Form: CustomTestStringConvertible, Sendable {
    let file: String
    let text: String
    let style: ScalarStyle

    var testDescription: String { "\(file): \(text)" }
    var format: DataFormat { DataFormat(ofPath: file) ?? .yaml }
  }

  static let forms = [
    Form(file: "p/a.yaml", text: "value: VALUE\nnext: 1\n", style: .plain),
    Form(file: "p/a.yaml", text: "value: VALUE # comment\nnext: 1\n", style: .plain),
    Form(file: "p/a.yaml", text: "{value: VALUE, next: 1}\n", style: .plain),
    Form(file: "p/a.yaml", text: "value: 'VALUE'\nnext: 1\n", style: .singleQuoted),
    Form(file: "p/a.yaml", text: "value: \"VALUE\"\nnext: 1\n", style: .doubleQuoted),
    Form(file: "p/a.yaml", text: "{\"value\":\"VALUE\",\"next\": 1}\n", style: .doubleQuoted),
    Form(file: "p/a.toml", text: "value = 'VALUE'\nnext = 1\n", style: .singleQuoted),
    Form(file: "p/a.toml", text: "value = \"VALUE\" # comment\nnext = 1\n", style: .doubleQuoted),
    Form(file: "p/a.toml", text: "value = '''VALUE'''\nnext = 1\n", style: .multilineLiteral),
    Form(
      file: "p/a.toml", text: "value = \"\"\"VALUE\"\"\"\nnext = 1\n", style: .multilineBasic),
    Form(file: "p/a.json", text: "{\"value\": \"VALUE\", \"next\": 1}\n", style: .doubleQuoted),
  ]

  /// What a value is misspelt as, and the text that the contract has.
  static let texts: [(wrong: String, right: String)] = [
    ("alphaXbeta", "alpha beta"), ("alpha Xbeta", "alpha #beta"), ("alphaX beta", "alpha: beta"),
    ("alphaXbeta", "alpha'beta"), ("alphaXbeta", "alpha\"beta"), ("alphaXbeta", "alpha\\beta"),
    ("X alphabeta", "- alphabeta"), ("Xalphabeta", "&alphabeta"), ("Xalphabeta", "*alphabeta"),
    ("Xalphabeta", "!alphabeta"), ("Xalphabeta", "@alphabeta"), ("Xalphabeta", "[alphabeta"),
    ("alphabetaX", "alphabeta]"), ("alphaXbeta", "alpha}beta"), ("alphaX beta", "alpha, beta"),
    ("Xalphabeta", "#alphabeta"), ("Xalphabeta", "'alphabeta"), ("Xalphabeta", "\"alphabeta"),
    ("Xalphabeta", "|alphabeta"), ("Xalphabeta", "%alphabeta"), ("alphabetaX", "alphabeta:"),
    ("alphabetaX", "alphabeta\\"), ("alph\u{e9}betaX", "alph\u{e9}beta"), ("ture", "true"),
    ("nulll", "null"), ("1234567X", "12345678"), ("2025X04-14", "2025-04-14"),
    ("alphaXbeta", "alpha\tbeta"),
  ]

  private static func contract(_ field: String, _ more: String = "") -> String {
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {value: {\(field)}}
    kinds:
      p:
        title: a page
        paths: ["p/{id}.yaml", "p/{id}.toml", "p/{id}.json"]
        data: {fields: {value: value}\(more)}

    """
  }

  /// A text in double quotes, in YAML.
  private static func quoted(_ text: String) -> String {
    "\"" + (ScalarWriter(.yaml).quotedText(text, .doubleQuoted) ?? "") + "\""
  }

  /// Fixes a file with the wrong text, and expects the right one in it.
  private func check(
    _ form: Form, _ wrong: String, _ right: String, _ rule: String, _ contract: String,
    others: [String: String] = [:]
  ) {
    let old = form.text.replacing("VALUE", with: wrong)
    let pages = others.merging([form.file: old]) { $1 }
    let catalog = SmallCatalog(
      pages.mapValues { Array($0.utf8) }, contract: SmallCatalog.contract(contract))
    let found = catalog.diagnostics([rule]).filter { $0.path == form.file }
    #expect(found.count == 1, "\(rule): \(old)")
    let isLiteral = form.format == .toml && [.singleQuoted, .multilineLiteral].contains(form.style)
    // These have no escapes.
    let isImpossible = isLiteral && right.contains("'")
    guard found.first?.fix != nil else {
      #expect(isImpossible, "\(rule) has no fix: \(old) -> \(right)")
      return
    }
    let fixed = catalog.applying(found).catalog.pages[form.file] ?? []
    let document = DataDocument.parse(fixed, in: ByteRange(0, fixed.count), as: form.format)
    let text = String(decoding: fixed, as: UTF8.self)
    #expect(document.problems.isEmpty, "\(rule): \(text)")
    #expect(document.root?.mapping?["value"]?.string == right, "\(rule): \(text)")
    #expect(document.root?.mapping?["next"]?.scalar?.text == "1", "\(rule): \(text)")
    #expect(document.root?.mapping?.entries.count == 2, "\(rule): \(text)")
  }

  @Test(arguments: forms)
  func `a fix of an allowed text is read as that text`(_ form: Form) {
    for (wrong, right) in Self.texts {
      check(
        form, wrong, right, "invalid-value",
        Self.contract("type: text, items: [\(Self.quoted(right))]"))
    }
  }

  @Test(arguments: forms)
  func `a fix of a value by its schema is read as that value`(_ form: Form) {
    for (wrong, right) in Self.texts {
      let schema = "schema: {properties: {value: {enum: [\(Self.quoted(right)), x, y]}}}"
      check(
        form, wrong, right, "schema-violation", Self.contract("type: text", ", \(schema)"))
    }
  }

  @Test(arguments: forms)
  func `a fix of a reference is read as what it refers to`(_ form: Form) {
    for (wrong, right) in Self.texts {
      let contract =
        Self.contract("type: text") + """
            q: {title: a page, paths: ["q/{id}.yaml"], data: {fields: {value: value}}}
          references: [{field: p.value, to: q.value}]

          """
      check(
        form, wrong, right, "dangling-reference", contract,
        others: ["q/b.yaml": "value: \(Self.quoted(right))\n"])
    }
  }

  @Test(arguments: forms)
  func `a fix of a fact is read as the fact of most pages`(_ form: Form) {
    for (wrong, right) in Self.texts {
      let contract =
        Self.contract("type: text") + "agreement: [{kinds: [p], by: id, fields: [value]}]\n"
      let file = "value: \(Self.quoted(right))\n"
      let names = ["p/a.yaml", "p/a.toml", "p/a.json"].filter { $0 != form.file }
      let others = Dictionary(
        uniqueKeysWithValues: names.map { name in
          switch DataFormat(ofPath: name) {
          case .json: (name, "{\"value\": \(Self.quoted(right))}")
          case .toml: (name, "value = \(Self.quoted(right))\n")
          default: (name, file)
          }
        })
      check(form, wrong, right, "facts-disagree", contract, others: others)
    }
  }

  @Test(arguments: ["'", "\"", ""])
  func `an item of a text is fixed in the quotes of the text`(_ quote: String) {
    for right in ["alpha #beta", "alpha'beta", "alpha-beta", "alpha: beta", "\"alphabeta"] {
      let wrong =
        right.hasPrefix("\"") ? "Xalphabeta" : String(right.map { $0.isLetter ? $0 : "X" })
      let contract = Self.contract(
        "type: list, separator: ';', items: [one, two, \(Self.quoted(right))]")
      let page = "value: \(quote)one;\(wrong);two\(quote)\n"
      let catalog = SmallCatalog(
        ["p/a.yaml": Array(page.utf8)], contract: SmallCatalog.contract(contract))
      let found = catalog.diagnostics(["invalid-value"])
      let fixed = catalog.applying(found).catalog.pages["p/a.yaml"] ?? []
      let document = DataDocument.parse(fixed, in: ByteRange(0, fixed.count), as: .yaml)
      let value = document.root?.mapping?["value"]?.string
      // Without quotes, only words are safe.
      let isFixed = found.first?.fix != nil
      #expect(value == "one;\(isFixed ? right : wrong);two")
      #expect(isFixed || quote.isEmpty || Self.distanceIsLarge(wrong, right))
    }
  }

  @Test(arguments: [
    ("rs: [{z: 12.30}]\n", "12:30"), ("rs:\n- z: 12.30\n", "12:30"),
    ("rs: [{z: 12345}]\n", "12345."),
  ])
  func `a text is written in quotes in place of a number`(page: String, right: String) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {z: {type: text, items: ["\(right)"]}}
      kinds: {p: {paths: ["{id}.yaml"], data: {records: {r: {each: "rs[]", fields: {z: z}}}}}}
      """)
    let catalog = SmallCatalog(["a.yaml": Array(page.utf8)], contract: contract)
    let edits = catalog.diagnostics(["invalid-value"]).compactMap(\.fix).flatMap(\.edits)
    #expect(edits.map(\.replacement) == ["\"\(right)\""])
  }

  private static func distanceIsLarge(_ wrong: String, _ right: String) -> Bool {
    Spelling.nearest(to: wrong, in: [right]) == nil
  }
}
