import Diagnostics
import SourceText
import TestSupport
import Testing

/// The keys of records in data.
@Suite struct RecordNameTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    missing: [""]
    fields: {name: {type: text}, size: {type: number}}
    kinds:
      page:
        paths: ["{id}.yaml"]
        data:
          records:
            parts:
              each: "parts[]"
              key: name
              fields: {n: name, size: size}
              other-keys: []
              record: {required: [name]}
            rest: {each: "rest[]", key: name, fields: {n: name, size: size}}
            named: {each: "named.*", key: name, fields: {size: size}}
            outer:
              each: "outer[]"
              key: name
              fields: {n: name}
              records:
                inner:
                  each: "inner[]"
                  fields: {size_mb: size}
                  record: {required: [size]}
                  check: [{assert: size > 1.0}]
    """)

  private func found(_ marked: String) -> [String] {
    let marked = MarkedText(marked)
    let found = SmallCatalog(["a.yaml": Array(marked.text.utf8)], contract: Self.contract)
      .diagnostics()
    #expect(found.map(\.range) == marked.ranges)
    return found.map(\.message.text)
  }

  @Test(arguments: ["parts", "rest"])
  func `each record without a key is reported once`(_ set: String) {
    let message = "a record of '\(set)' has no n, which is its key"
    #expect(
      found("\(set): [⟦{size: 1}⟧, {n: a}, {n: ⟦~⟧, size: 2}, {n: \"⟦⟧\"}]\n")
        == [message, message, message])
  }

  @Test func `what a record inside another lacks is reported by its key, with the other's name`() {
    #expect(
      found("outer: [{n: a, inner: [⟦{}⟧, {size_mb: 2}]}, {n: b, inner: [{size_mb: ⟦1⟧}]}]\n") == [
        "inner of outer 'a' has no size_mb", "this is false here: size > 1.0; size is '1'",
      ])
  }

  @Test func `a finding of a check in a record without a key refers to the one around it`() {
    let page = Array("outer: [{n: b, inner: [{size_mb: 1}]}]\n".utf8)
    let found = SmallCatalog(["a.yaml": page], contract: Self.contract).diagnostics()
    #expect(found.map { $0.related.map(\.message) } == [["outer 'b'"]])
  }

  @Test func `a key of a mapping is always there`() {
    #expect(found("named: {a: {size: 1}, b: {}}\n") == [])
  }

  @Test func `a key that is misspelt or cannot be read is not missing`() {
    #expect(found("parts: [{⟦nn⟧: a}]\n").count == 1)
    #expect(found("rest: [{n: ⟦[a]⟧}]\n").count == 1)
  }

  @Test func `keys of a mapping in two Unicode forms are one key`() {
    #expect(
      found("named: {caf\u{E9}: {size: 1}, ⟦cafe\u{301}⟧: {size: 2}}\n")
        == ["duplicate name 'cafe\u{301}' in named"])
    #expect(found("named: {a: {size: 1}, ⟦a⟧: {size: 2}}\n") == ["duplicate key 'a'"])
  }
}
