import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Mistakes in the checks of a contract, at their places in the texts of YAML.
@Suite struct CheckProblemTests {
  private static func contract(_ checks: String, ofReleases: String = "") -> String {
    """
    contract: 1
    name: x
    ids: {characters: a}
    prices: {currency: $}
    fields:
      name: {type: text}
      cycle: {type: text}
      release-date: {type: date}
      end-of-life: {type: date, or: boolean}
      price: {type: price}
      window: {type: quantity}
      tags: {type: list}
    kinds:
      page:
        paths: ["{topic}/x.yaml"]
        check:
          \(checks.replacing("\n", with: "\n      "))
        data:
          fields: {name: name, release-date: release-date, price: price, window: window, tags: tags}
          records:
            releases:
              each: "releases[]"
              key: cycle
              fields: {cycle: cycle, date: release-date, eol: end-of-life}
              check: [\(ofReleases)]

    """
  }

  private func expect(
    _ text: String, _ messages: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    guard case .failure(let problems) = ContractReader.read(Array(marked.text.utf8)) else {
      Issue.record("the contract is valid", sourceLocation: sourceLocation)
      return
    }
    #expect(problems.list.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(problems.list.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("- assert: ⟦relese_date⟧ < today", "unknown name 'relese_date'; did you mean 'release_date'?"),
    ("- assert: 'name != ''a'' && ⟦nam⟧ != ''b'''", "unknown name 'nam'; did you mean 'name'?"),
    ("- assert: \"'b' == ⟦nam⟧\"", "unknown name 'nam'; did you mean 'name'?"),
    (
      "- assert: >-\n    window > 1\n    && ⟦nam⟧ == 'b'",
      "unknown name 'nam'; did you mean 'name'?"
    ),
    (
      "- assert: |\n    window > 1\n      && ⟦nam⟧ == 'b'\n",
      "unknown name 'nam'; did you mean 'name'?"
    ),
    ("- assert: window > 1\n    && ⟦nam⟧ == 'b'", "unknown name 'nam'; did you mean 'name'?"),
    // Where an escape hides the place, the whole text has it.
    ("- assert: ⟦⟧\"\\u006eam == 'b'\"", "unknown name 'nam'; did you mean 'name'?"),
    ("- assert: ⟦price > 1⟧", "'>' cannot compare double with int; expected '1.0'"),
    ("- assert: ⟦window⟧", "expression is int; expected bool"),
    ("- assert: path.⟦⟧", "expression ends here; expected the name of a field or a function"),
    ("- {if: ⟦nme⟧ == 'a', assert: window > 1}", "unknown name 'nme'; did you mean 'name'?"),
    (
      "- {assert: window > 1, at: ⟦windw⟧}",
      "the record has no field 'windw'; did you mean 'window'?"
    ),
    (
      "- {assert: window > 1, message: \"a ⟦{windw}⟧\"}",
      "unknown name 'windw'; did you mean 'window'?"
    ),
    (
      "- {assert: window > 1, message: \"⟦{⟧window\"}",
      "'{' has no partner; expected '{name}', or '{{' for a brace"
    ),
    (
      "- {assert: window > 1, message: \"⟦{releases}⟧\"}",
      "'releases' is a set of records; expected the name of a field"
    ),
    ("- {assert: ⟦1 > 0⟧, id: a}", "the check uses no field, so it is the same for all records"),
    (
      "- {assert: window > 1}\n- {assert: ⟦window > 2⟧}",
      "two checks have the id 'window'; give one of them an 'id' of its own"
    ),
    (
      "- {assert: window > 1, id: a}\n- {assert: window > 2, id: ⟦a⟧}",
      "two checks have the id 'a'"
    ),
    (
      "- {assert: window > 1, id: ⟦A b⟧}",
      "'A b' does not match the pattern '^[a-z0-9]+(-[a-z0-9]+)*$'"
    ),
    ("- ⟦{if: window > 1}⟧", "'assert' is missing"),
    ("- {assert: window > 1, ⟦mesage⟧: x}", "unknown key 'mesage'; did you mean 'message'?"),
    ("⟦{use: common}⟧", ""),
  ])
  func `a mistake in a check is at its place`(checks: String, message: String) {
    if message.isEmpty {
      expect(
        Self.contract("{use: ⟦common⟧}"), ["there is no definition 'common'; there are none"])
    } else {
      expect(Self.contract(checks), [message])
    }
  }

  @Test func `records see their own fields and those of the page`() {
    expect(
      Self.contract(
        "- assert: window > 1",
        ofReleases:
          "{assert: '⟦windw⟧ > 1'}, {assert: '⟦page.windw⟧ > 1'}, {assert: page.window > 1}"),
      [
        "unknown name 'windw'",
        "unknown name 'page.windw'; did you mean 'page.window'?",
      ])
  }

  @Test func `a table of facts cannot have checks`() {
    expect(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {a: {type: text}}
      kinds:
        page:
          paths: [x.md]
          tables: [{columns: [Name, Value], facts: {A: a}, ⟦check⟧: [{assert: a != 'b'}]}]

      """, ["only a table with 'each-row' can have 'check'"])
  }

  @Test func `checks of a contract are limited`() {
    let checks = (0..<1_000).map { "    - {assert: a != 'b', id: c\($0)}\n" }.joined()
    let kinds = (0..<11).map { "  k\($0): {paths: [x\($0).md], check: {use: all}}\n" }.joined()
    let text =
      "contract: 1\nname: x\nids: {characters: a}\nfields: {a: {type: text}}\n"
      + "definitions:\n  all:\n\(checks)kinds:\n"
      + kinds.replacing("check:", with: "frontmatter: {fields: {a: a}}, check:")
    guard case .failure(let problems) = ContractReader.read(Array(text.utf8)) else {
      Issue.record("the contract is valid")
      return
    }
    #expect(problems.list.map(\.message) == ["there are too many checks, or records with checks"])
  }

  @Test func `a check is a rule with a default id, severity and title`() throws {
    let text = Self.contract(
      "- {if: has(price), assert: release_date <= today && size(releases) > 0}")
    let contract = try ContractReader.read(Array(text.utf8)).get()
    let rule = try #require(contract.checks.rules.first)
    #expect(rule.id == "check/release-date-today-releases-price")
    #expect(rule.severity == .error)
    #expect(rule.category == .records)
    #expect(
      rule.title
        == "Record for which this is false: release_date <= today && size(releases) > 0")
    #expect(
      rule.rationale == """
        A check of the contract 'x' for page:

            if: has(price)
            assert: release_date <= today && size(releases) > 0
        """)
  }
}
