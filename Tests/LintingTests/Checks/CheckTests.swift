import Contract
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Expressions of a contract over records of data.
@Suite struct CheckTests {
  private static func contract(_ checks: String, ofReleases: String = "") -> Contract {
    SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9 -"}
      prices: {currency: $}
      missing: [""]
      fields:
        name: {type: text}
        status: {type: text, items: [alpha, beta]}
        cycle: {type: text}
        released: {type: date, precision: month}
        eol: {type: date, or: boolean, title: end of life}
        column: {type: text}
        fee: {type: price}
        window: {type: quantity}
        open: {type: boolean}
        tags: {type: list}
      kinds:
        page:
          title: a product
          paths: ["{topic}/x.toml", "{topic}/x.yaml"]
          check: [\(checks)]
          data:
            fields: {name: name, status: status, released: released, eol: eol, column: column, fee: fee, window: window, open: open, tags: tags}
            schema: {properties: {name: {type: string, minLength: 2}}}
            inherits: [{key: base, kind: page, omit: omit}]
            records:
              releases:
                each: "releases[]"
                key: cycle
                fields: {cycle: cycle, date: released, eol: eol, window: window}
                record: {properties: {window: {maximum: 1000}}}
                check: [\(ofReleases)]

      """)
  }

  private func findings(
    _ checks: String, ofReleases: String = "", _ pages: String...,
    rules: Set<String>? = nil
  ) -> [String] {
    let files = Dictionary(
      uniqueKeysWithValues: pages.enumerated().map { ("p\($0)/x.toml", Array($1.utf8)) })
    return SmallCatalog(files, contract: Self.contract(checks, ofReleases: ofReleases))
      .diagnostics(rules)
      .filter { $0.rule.hasPrefix(ContractChecks.prefix) }
      .map { finding in
        let bytes = files[finding.path]?[finding.range.offsets] ?? []
        let related = finding.related.map { " | \($0.message)" }.joined()
        return
          "\(finding.rule) '\(String(decoding: bytes, as: UTF8.self))': \(finding.message)\(related)"
      }
  }

  @Test func `a violated check is reported at its field, with the others that its message names`() {
    #expect(
      findings(
        "{assert: eol >= released, message: \"ends {eol}, before {released}\"}",
        "released = \"2025-04-14\"\neol = \"2024-04-14\"\n") == [
          "check/eol-released '2024-04-14': ends 2024-04-14, before 2025-04-14 | released '2025-04-14'"
        ])
    #expect(
      findings(
        "{assert: eol >= released, at: released, id: order}",
        "released = \"2025-04-14\"\neol = \"2024-04-14\"\n") == [
          """
          check/order '2025-04-14': this is false here: eol >= released; eol is '2024-04-14', \
          released is '2025-04-14' | end of life '2024-04-14'
          """
        ])
  }

  @Test(arguments: [
    // Absent, malformed, and of a month that leaves it open.
    "released = \"2025-04-14\"\n", "released = \"2025-04-14\"\neol = \"2025-02-30\"\n",
    "released = \"2025-04\"\neol = \"2025-04-14\"\n", "released = \"2025-04-14\"\neol = true\n",
    "released = \"2025-04-14\"\neol = \"2025-04-14\"\n",
  ])
  func `a check whose values are unknown or right finds nothing`(page: String) {
    #expect(findings("{assert: released <= eol}", page) == [])
  }

  @Test func `an interval is compared where all of it gives one result`() {
    #expect(
      findings("{assert: released <= eol}", "released = \"2025-05\"\neol = \"2025-04-30\"\n").count
        == 1)
    #expect(
      findings("{assert: window < 1000000}", "window = \"1.2M\"\n").count == 1)
    #expect(findings("{assert: window < 1000000}", "window = \"1.0M\"\n") == [])
  }

  @Test func `a boolean in place of a date can be tested`() {
    #expect(findings("{assert: eol != true}", "eol = true\n").count == 1)
    #expect(findings("{assert: eol != true}", "eol = \"2025-04-14\"\n") == [])
  }

  @Test func `presence can be tested, and only where it is certain`() {
    let check = "{if: has(fee), assert: has(window), id: a}"
    #expect(findings(check, "fee = 1.5\nwindow = 3\n") == [])
    #expect(findings(check, "fee = 1.5\n").count == 1)
    #expect(findings(check, "window = 3\n") == [])
    // What is after a mistake may be there.
    #expect(findings(check, "fee = 1.5\nopen = \n") == [])
  }

  @Test func `a value that another rule reports has no second finding`() {
    #expect(findings("{assert: status == 'beta'}", "status = \"alpha\"\n").count == 1)
    #expect(findings("{assert: status == 'beta'}", "status = \"gamma\"\n") == [])
    #expect(findings("{assert: name == 'beta'}", "name = \"x\"\n") == [])
    #expect(
      findings(
        "", ofReleases: "{assert: window < 10}", "[[releases]]\ncycle = \"1\"\nwindow = 2000\n")
        == [])
    #expect(
      findings("{assert: name == 'beta' && window > 5}", "name = \"x\"\nwindow = 2\n").count == 1)
  }

  @Test func `records see their page, its path and the day`() {
    let page = "window = 5\ncolumn = \"p\"\n[[releases]]\ncycle = \"1\"\nwindow = 7\n"
    let release =
      "{assert: window <= page.window, message: \"{window} > {page.window} of {path.topic} on {today}\"}"
    #expect(
      findings("", ofReleases: release, page) == [
        "check/window-page-window '7': 7 > 5 of p0 on 2026-01-01 | window '5' | releases '1'"
      ])
    #expect(findings("{assert: column == path.topic}", page).count == 1)
    #expect(findings("{assert: released < today}", "released = \"2026-02\"\n").count == 1)
  }

  @Test func `what records have in common with their page is one finding`() {
    let releases =
      "[[releases]]\ncycle = \"1\"\nwindow = 7\n[[releases]]\ncycle = \"2\"\nwindow = 8\n"
    let check = "{if: has(window), assert: has(page.column), at: window, id: a, message: no column}"
    let found = findings("", ofReleases: check, releases + "[[releases]]\ncycle = \"3\"\n")
    #expect(found == ["check/a '7': no column; the same applies to 1 more record | releases '1'"])
    #expect(findings("", ofReleases: check, "column = \"c\"\n" + releases) == [])
    let ofBoth = "{assert: window < page.window, id: a}"
    #expect(findings("", ofReleases: ofBoth, "window = 5\n" + releases).count == 2)
    #expect(
      findings("", ofReleases: "{if: window > 1, assert: \"false\", id: a}", releases).count == 2)
  }

  @Test func `a page sees its records`() {
    let page = "window = 5\n[[releases]]\ncycle = \"1\"\nwindow = 7\n[[releases]]\ncycle = \"2\"\n"
    #expect(findings("{assert: 'releases.all(r, r.window < window)', id: a}", page).count == 1)
    #expect(findings("{assert: 'releases.all(r, r.window < 9)', id: a}", page) == [])
    #expect(findings("{assert: 'releases.exists(r, !has(r.window))', id: a}", page) == [])
    #expect(findings("{assert: 'size(releases) == 3', id: a}", page).count == 1)
  }

  @Test
  func
    `a page that inherits is checked with what it inherits, and only its own mistakes are reported`()
  {
    let check = "{if: has(fee), assert: open, at: fee, id: a, message: \"{fee}\"}"
    let base = "fee = 1.5\nopen = true\n"
    #expect(findings(check, base, "base = \"p0\"\nopen = false\n") == ["check/a 'false': 1.5"])
    #expect(findings(check, base, "base = \"p0\"\nfee = 2.5\n") == [])
    #expect(
      findings(check, "fee = 1.5\nopen = false\n", "base = \"p0\"\nname = \"ab\"\n").count == 1)
    #expect(findings(check, base, "base = \"p9\"\nopen = false\n") == [])
    #expect(
      findings(
        check, base, "base = \"p0\"\nopen = false\nomit = [\"fee\"]\n") == [])
  }

  @Test func `a check that takes too long is stopped with one finding`() {
    let releases = (0..<2_000).map { "[[releases]]\ncycle = \"\($0)\"\n" }.joined()
    #expect(
      findings(
        "{assert: 'releases.all(a, releases.all(b, a.cycle != \"x\" || b.cycle != \"y\"))', id: slow}",
        "window = 1\n" + releases) == [
          "check/slow 'window': this check takes too many steps on this page, and was stopped; some records are not checked"
        ])
  }

  @Test func `an error is one finding for a page`() {
    let page = "[[releases]]\nwindow = 1\n[[releases]]\nwindow = 2\n"
    #expect(
      findings("", ofReleases: "{assert: 1 / (window - window) == 1, id: a}", page) == [
        "check/a '1': this check cannot be evaluated: division by zero"
      ])
  }

  @Test func `checks are selected, suppressed and configured like rules`() throws {
    let page =
      "# catalint-disable-next-line check/a\nwindow = 9\n[[releases]]\ncycle = \"1\"\nwindow = 9\n"
    let contract = Self.contract(
      "{assert: window < 5, id: a}", ofReleases: "{assert: window < 5, id: b}")
    let catalog = SmallCatalog(["p/x.toml": Array(page.utf8)], contract: contract)
    #expect(catalog.diagnostics().map(\.rule) == ["check/b"])
    #expect(catalog.verdict().suppressed.map(\.rule) == ["check/a"])
    #expect(catalog.diagnostics(["check/a"]).isEmpty)
    let misspelt = page.replacing("check/a", with: "check/aa")
    #expect(
      SmallCatalog(["p/x.toml": Array(misspelt.utf8)], contract: contract).diagnostics()
        .map { "\($0.rule): \($0.message)" } == [
          "unused-suppression: there is no rule 'check/aa' to suppress; did you mean 'check/a'?",
          "check/a: this is false here: window < 5; window is '9'",
          "check/b: this is false here: window < 5; window is '9'",
        ])
    func configuration(_ rules: String) throws -> Result<Contract, FileProblems> {
      let file = SourceFile(path: "c", bytes: Array("version: 1\nrules: {\(rules)}\n".utf8))
      return try ConfigurationReader.read(file).get().applied(to: contract)
    }
    _ = try configuration("check/a: warning").get()
    guard case .failure(let problems) = try configuration("check/aa: warning") else {
      Issue.record("the configuration is valid")
      return
    }
    #expect(
      problems.list.map(\.message) == ["there is no rule 'check/aa'; did you mean 'check/a'?"])
  }

  @Test func `a check that is unknown for all records is a notice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("window = 9\n".utf8, to: "p/x.toml")
    try folder.write("window = 9\n".utf8, to: "q/x.toml")
    let contract = Self.contract("{assert: fee > 1.0, id: a}, {assert: window > 1, id: b}")
    let notices = CatalogRun(folder.path, contract: contract).result.notices
    #expect(
      notices.filter { $0.contains("check/") } == [
        "'check/a' of the contract 'x' is unknown for all 2 records: a value that it needs is missing, rounded or reported already"
      ])
    // On one of the pages, it is off.
    let configuration = try ConfigurationReader.read(
      SourceFile(
        path: "c",
        bytes: Array("version: 1\noverrides: [{paths: [q], rules: {check/a: off}}]\n".utf8))
    ).get()
    let linter = Linter(
      contract: try configuration.applied(to: contract).get(),
      rules: RuleSettings(configuration, checks: contract.checks.rules), jobs: 1)
    #expect(
      !linter.run(.catalog(root: folder.path, parts: [])).notices.contains { $0.contains("check/") }
    )
  }

  @Test func `a check that is unknown because of an error has no notice`() throws {
    let folder = try TemporaryFolder()
    let contract = Self.contract("{assert: window > 1, id: a}")
    func notices() -> [String] {
      CatalogRun(folder.path, contract: contract).result.notices.filter { $0.contains("check/") }
    }
    try folder.write("window = \"x\"\n".utf8, to: "p/x.toml")
    #expect(notices() == [])
    try folder.write("name = \"ab\"\n".utf8, to: "q/x.toml")
    #expect(notices().count == 1)
  }

  @Test func `what is reported once for all records is suppressed for one of them`() {
    let check = "{assert: has(page.column), at: window, id: a}"
    let records = (1...3).map { "[[releases]]\ncycle = \"\($0)\"\nwindow = \($0)\n" }
    #expect(
      findings("", ofReleases: check, "open = true\n" + records.joined()).count == 1)
    let comment = "# catalint-disable-next-line check/a\n"
    for number in records.indices {
      var some = records
      some[number] = some[number].replacing("window", with: comment + "window")
      let catalog = SmallCatalog(
        ["p/x.toml": Array(("open = true\n" + some.joined()).utf8)],
        contract: Self.contract("", ofReleases: check))
      #expect(catalog.diagnostics().map(\.rule) == ["check/a", "check/a"])
      #expect(catalog.verdict().suppressed.map(\.rule) == ["check/a"])
    }
  }
}
