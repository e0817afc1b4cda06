import Diagnostics
import SourceText
import TestSupport
import Testing

/// Checks of sets of which a page inherits some records from another page.
@Suite struct InheritedSetCheckTests {
  private func findings(
    _ check: String, ofVersions: String = "", ofRows: String = "", _ pages: String...
  ) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9 -"}
      missing: [""]
      fields:
        main: {type: text}
        vn: {type: text}
        x: {type: number}
        part: {type: text}
        k: {type: text}
      kinds:
        page:
          paths: ["{id}.yaml"]
          check: [\(check)]
          data:
            fields: {main: main}
            inherits: [{key: base, kind: page}]
            records:
              vers:
                each: "vers.*"
                key: vn
                fields: {x: x}
                check: [\(ofVersions)]
                records: {parts: {each: "parts.*", key: part}}
              rows:
                each: "rows[]"
                fields: {k: k}
                record: {required: [k]}
                check: [\(ofRows)]

      """)
    let files = Dictionary(
      uniqueKeysWithValues: pages.enumerated().map { ("p\($0).yaml", Array($1.utf8)) })
    return SmallCatalog(files, contract: contract).diagnostics().map { "\($0.path) \($0.rule)" }
  }

  private static let base =
    "main: a\nvers: {a: {x: 1, parts: {p: {}}}, b: {x: 2, parts: {q: {}}}}\n"

  @Test func `a check sees the records that are on the other page only`() {
    for page in ["base: p0\nmain: a\nvers: {b: {x: 3}}\n", "base: p0\nmain: b\n"] {
      #expect(findings("{assert: 'vers.exists(v, v.vn == main)'}", Self.base, page) == [])
      #expect(findings("{assert: size(vers) == 2}", Self.base, page) == [])
    }
    let wrong = "base: p0\nmain: c\nvers: {b: {x: 3}}\n"
    #expect(
      findings("{assert: 'vers.exists(v, v.vn == main)', id: a}", Self.base, wrong)
        == ["p1.yaml check/a"])
    #expect(
      findings("{assert: size(vers) < 3, id: a}", Self.base, "base: p0\nvers: {c: {}}\n")
        == ["p1.yaml check/a"])
  }

  @Test func `so do checks of records within records, and of rows`() {
    let page = "base: p0\nvers: {b: {parts: {r: {}}}}\nrows: [{k: a}]\n"
    #expect(
      findings(
        "{assert: 'vers.all(v, v.parts.exists(p, p.part in [\"p\", \"q\"]))'}", Self.base, page)
        == [])
    #expect(
      findings(
        "", ofVersions: "{if: vn == 'b', assert: size(parts) < 2, id: a}", Self.base, page)
        == ["p1.yaml check/a"])
    #expect(
      findings("", ofRows: "{assert: 'page.vers.exists(v, v.vn == k)'}", Self.base, page) == [])
    #expect(
      findings(
        "", ofRows: "{assert: 'page.vers.exists(v, v.vn == k)', id: a}", Self.base,
        page.replacing("k: a", with: "k: c")) == ["p1.yaml check/a"])
  }

  @Test func `what is wrong with a record is reported on the page that has it`() {
    let small = "{assert: 'vers.all(v, v.x < 10.0)', id: a}"
    let base = Self.base.replacing("x: 1", with: "x: 11")
    for page in ["base: p0\n", "base: p0\nvers: {b: {x: 3}}\n", "base: p0\nvers: {b: {}}\n"] {
      #expect(findings(small, base, page) == ["p0.yaml check/a"], "\(page)")
      #expect(
        findings("", ofVersions: "{assert: x < 10.0, id: a}", base, page) == ["p0.yaml check/a"],
        "\(page)")
    }
    #expect(
      findings(small, base, "base: p0\nvers: {b: {x: 12}}\n")
        == ["p0.yaml check/a", "p1.yaml check/a"])
    #expect(
      findings(small, base, "base: p0\nvers: {a: {x: 3}}\n") == ["p0.yaml check/a"])
  }

  @Test func `an empty record of a page that inherits is checked`() {
    #expect(findings("", Self.base, "base: p0\nrows: [{}]\n") == ["p1.yaml record-violation"])
  }
}
