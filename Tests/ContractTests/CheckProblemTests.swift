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
      prices: {type: price}
    kinds:
      page:
        paths: ["{topic}/x.yaml"]
        check:
          \(checks.replacing("\n", with: "\n      "))
        data:
          fields: {name: name, release-date: release-date, price: price, window: window, tags: tags, "costs[]": prices}
          records:
            releases:
              each: "releases[]"
              key: cycle
              fields: {cycle: cycle, date: release-date, eol: end-of-life}
              records: {parts: {each: "parts[]", fields: {name: name, price: price}}}
              check: [\(ofReleases)]

    """
  }

  @Test(arguments: [
    ("window: {type: quantity}", "window: {type: ⟦quantty⟧}", "did you mean 'quantity'?"),
    ("release-date: {type: date}", "release-date: {⟦tpye⟧: date}", "did you mean 'type'?"),
    ("window: {type: quantity}", "window: {type: ⟦integer⟧}", "'timestamp', "),
    ("    kinds:", "    ⟦kidns⟧:", "did you mean 'kinds'?"),
    ("data:", "⟦dta⟧:", "did you mean 'data'?"),
  ])
  func `what follows from a mistake in a definition is not reported`(
    _ text: String, _ mistake: String, _ part: String
  ) {
    let contract = Self.contract(
      "- assert: window > 5\n- assert: release_date < timestamp('2030-01-01T00:00:00Z')\n"
        + "- assert: releases.size() > 0")
    let known = text.trimmingPrefix { $0 == " " }
    let marked = MarkedText(
      contract.replacing(known, with: mistake.trimmingPrefix { $0 == " " }, maxReplacements: 1))
    guard case .failure(let problems) = ContractReader.read(Array(marked.text.utf8)) else {
      Issue.record("the contract is valid")
      return
    }
    #expect(problems.list.map(\.range) == marked.ranges)
    #expect(problems.list.first?.message.contains(part) == true)
  }

  private func expect(
    _ text: String, _ messages: [String], atOnePlace: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    guard case .failure(let problems) = ContractReader.read(Array(marked.text.utf8)) else {
      Issue.record("the contract is valid", sourceLocation: sourceLocation)
      return
    }
    #expect(problems.list.map(\.message) == messages, sourceLocation: sourceLocation)
    let ranges = problems.list.map(\.range)
    #expect(
      atOnePlace ? Set(ranges) == Set(marked.ranges) : ranges == marked.ranges,
      sourceLocation: sourceLocation)
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
    ("- assert: \"⟦\\u006eam⟧ == 'b'\"", "unknown name 'nam'; did you mean 'name'?"),
    ("- assert: \"'b' ==\\\n    \\ ⟦nam⟧\"", "unknown name 'nam'; did you mean 'name'?"),
    (
      "- assert: 'releases.all(r, r.⟦cycel⟧ == ''a'')'",
      "record of 'releases' has no field 'cycel'; did you mean 'cycle'?"
    ),
    (
      "- assert: releases.all(r, has(r.parts) && r.parts.all(p, p.⟦nme⟧ == name))",
      "record of 'parts' has no field 'nme'; did you mean 'name'?"
    ),
    (
      "- assert: releases.all(r, r.⟦eol⟧ < today)",
      "record of 'releases' has no field 'eol'; expected 'cycle', 'release_date', 'end_of_life', 'parts'"
    ),
    ("- assert: releases.exists(r, ⟦r.cycle > 1⟧)", "'>' cannot compare string with int"),
    (
      "- assert: releases.all(r, r.parts.all(p, ⟦p.price⟧))",
      "operand of 'all' is double; expected bool"
    ),
    ("- assert: ⟦tags == 'a'⟧", "'==' cannot compare list(string) with string"),
    ("- assert: ⟦prices > 1.0⟧", "'>' cannot compare list(double) with double"),
    ("- assert: \"⟦'a' in releases⟧\"", "'in' cannot find string in list(record of 'releases')"),
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
      "'{' has no matching '}'; expected '{name}', or '{{' for a brace"
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

  @Test func `a section needs a field in its heading for checks`() {
    expect(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {a: {type: text}}
      kinds:
        page:
          paths: [x.md]
          sections:
            - {heading: One, ⟦check⟧: [{assert: a != 'b'}]}
            - {heading: "{a} things", check: [{assert: ⟦b⟧ != 'b'}]}

      """,
      [
        "'check' needs a heading with a field in it, such as '{name}'", "unknown name 'b'",
      ])
  }

  @Test func `two names that are one in expressions are reported once`() {
    expect(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {a-b: {type: text}, a_b: {type: text}, today: {type: date}, sets: {type: text}}
      kinds:
        page:
          paths: ["{c-d}/{c_d}/x.yaml"]
          data:
            fields: {a: a-b, b: a_b, today: today, sets: sets}
            records:
              sets: {each: "s[]", fields: {x: a-b, y: a_b}, check: [{assert: page.a_b == 'a'}]}
          check: ⟦[{assert: a_b == 'b'}]⟧

      """,
      [
        "the field 'a-b' and the field 'a_b' are both 'a_b' in expressions; give one of them another name",
        "the field 'today' and the day of the run are both 'today' in expressions; give one of them another name",
        "'{c-d}' of the path and '{c_d}' of the path are both 'path.c_d' in expressions; give one of them another name",
        "the field 'sets' and the set 'sets' are both 'sets' in expressions; give one of them another name",
      ], atOnePlace: true)
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
