import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Checks that see several values: records in records, and fields at addresses of several.
@Suite struct RecordSetCheckTests {
  private func rules(
    _ checks: String, ofReleases: String = "", ofParts: String = "", _ pages: String...,
    rules: Bool = true
  ) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9 -"}
      missing: [""]
      fields:
        name: {type: text}
        tags: {type: list, items: [a, b, c]}
        authors: {type: text}
        sizes: {type: quantity}
        cycle: {type: text}
        released: {type: date}
        eol: {type: date, or: boolean}
        part: {type: text}
        weight: {type: number}
      kinds:
        page:
          paths: ["{id}.yaml"]
          check: [\(checks)]
          data:
            fields: {name: name, "tags[]": tags, "authors[].name": authors, "sizes[]": sizes}
            inherits: [{key: base, kind: page}]
            records:
              releases:
                each: "releases[]"
                key: cycle
                fields: {cycle: cycle, date: released, eol: eol}
                check: [\(ofReleases)]
                records:
                  parts:
                    each: "parts.*"
                    key: part
                    fields: {weight: weight}
                    record: {properties: {weight: {maximum: 100}}}
                    check: [\(ofParts)]

      """)
    let files = Dictionary(
      uniqueKeysWithValues: pages.enumerated().map { ("p\($0).yaml", Array($1.utf8)) })
    return SmallCatalog(files, contract: contract).diagnostics()
      .filter { $0.rule.hasPrefix(ContractChecks.prefix) }
      .map { "\($0.path.dropLast(5)) \($0.rule.dropFirst(6)): \($0.message)" }
  }

  private static let page = """
    name: X
    tags: [a, b]
    authors: [{name: Ann}, {name: Bob}]
    sizes: [5, 70, 1k]
    releases:
      - {cycle: "1", date: 2025-01-01, eol: false, parts: {p: {weight: 2}, q: {weight: 7.5}}}
      - {cycle: "2", date: 2025-03-01, eol: 2025-02-01}

    """

  @Test func `a field at an address of several is a list of all values`() {
    #expect(rules("{assert: \"tags == ['a', 'b']\"}", Self.page) == [])
    #expect(
      rules("{assert: \"!('Bob' in authors)\", message: \"{authors}\"}", Self.page) == [
        "p0 authors: Ann, Bob"
      ])
    #expect(rules("{assert: 'sizes.all(s, s < 71)', message: x}", Self.page).count == 1)
    #expect(rules("{assert: 'sizes.all(s, s < 2000) && size(sizes) == 3'}", Self.page) == [])
    // What is not a quantity may be any.
    #expect(rules("{assert: 'sizes.all(s, s < 9)'}", "sizes: [5, x]\n") == [])
    #expect(rules("{assert: 'sizes.all(s, s < 4)'}", "sizes: [5, x]\n").count == 1)
    #expect(rules("{assert: has(tags)}", "name: X\ntags: []\n").count == 1)
    // Reported by another rule.
    #expect(rules("{assert: \"tags.all(t, t == 'a')\"}", "tags: [a, z]\n") == [])
  }

  @Test func `records in records are read`() {
    let light = "{assert: 'releases.all(r, r.parts.all(p, p.weight < 7.0))', id: a}"
    #expect(rules(light, Self.page).count == 1)
    #expect(rules(light.replacing("7.0", with: "8.0"), Self.page) == [])
    #expect(
      rules("", ofReleases: "{assert: 'parts.all(p, p.weight < 7.0)', id: a}", Self.page).count == 1
    )
    #expect(rules("", ofReleases: "{assert: has(parts), id: a}", Self.page).count == 1)
    #expect(
      rules("", ofParts: "{assert: weight < 7.0, id: a, message: '{part}'}", Self.page) == [
        "p0 a: q"
      ])
    // The schema of the parts does not allow it already.
    #expect(rules(light, Self.page.replacing("7.5", with: "750")) == [])
  }

  @Test func `records see the other records of their page`() {
    let check =
      "{assert: 'page.releases.all(r, r.cycle <= cycle || r.released > released)', id: a, message: '{cycle}'}"
    #expect(rules("", ofReleases: check, Self.page) == [])
    #expect(
      rules("", ofReleases: check, Self.page.replacing("2025-03", with: "2024-03")) == ["p0 a: 1"])
    #expect(
      rules("", ofReleases: check, Self.page.replacing("\"2\"", with: "\"0\"")) == ["p0 a: 0"])
  }

  @Test func `a boolean in place of a date is unknown, also in records`() {
    let check = "{assert: 'releases.all(r, r.released <= r.eol)', id: a}"
    #expect(rules(check, Self.page).count == 1)
    #expect(rules(check, Self.page.replacing("eol: 2025-02", with: "eol: 2026-02")) == [])
  }

  @Test func `a set is there if it has a record, and only where that is certain`() {
    let check = "{assert: has(releases), id: a}"
    #expect(rules(check, Self.page) == [])
    #expect(rules(check, "name: X\n").count == 1)
    #expect(rules(check, "releases: []\n").count == 1)
    // Another form, data with a mistake, and what may be inherited.
    for page in ["releases: 5\n", "name: X\n  y\nz\n", "base: p9\n"] {
      #expect(rules(check, page) == [], "\(page)")
    }
    #expect(
      rules("{assert: 'releases.all(r, has(r.cycle))', id: a}", "releases: [{date: 2025-01-01}]\n")
        .count == 1)
    #expect(
      rules("{assert: 'releases.all(r, has(r.cycle))', id: a}", "releases: [5, {cycle: [1]}]\n")
        == [])
    #expect(rules("{assert: has(name)}", "name: {a: b}\n") == [])
  }

  @Test func `records see what they inherit, and only their own mistakes are reported`() {
    let base = "releases: [{cycle: '1', date: 2025-01-01}]\n"
    let check = "{assert: 'released < eol', id: a}"
    #expect(rules("", ofReleases: check, base, "base: p0\n") == [])
    #expect(
      rules("", ofReleases: "{assert: 'cycle != \"1\"', id: a, message: x}", base, "base: p0\n")
        == ["p0 a: x"])
  }
}
