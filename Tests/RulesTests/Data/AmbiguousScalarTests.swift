import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values without quotes, by the type of their field.
@Suite struct AmbiguousScalarTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text}, flag: {type: boolean}, size: {type: quantity}}
    kinds:
      page: {paths: ["{id}.md"], frontmatter: {fields: {name: name, flag: flag, size: size}}}
      data: {paths: ["{id}.yaml"], data: {fields: {name: name, flag: flag, size: size}}}
    """)

  private func found(_ path: String, _ text: String) -> [String] {
    SmallCatalog([path: Array(text.utf8)], contract: Self.contract)
      .diagnostics(["ambiguous-scalar"]).map(\.message.text)
  }

  @Test(arguments: ["flag: yes", "flag: on", "size: 1:30", "size: 1.10"])
  func `a value of another type than text is not quoted`(_ line: String) {
    #expect(found("a.md", "---\n\(line)\n---\n") == [])
    #expect(found("a.yaml", line + "\n") == [])
  }

  @Test(arguments: ["name: yes", "name: 1.10", "other: 1:30"])
  func `a text in frontmatter is reported`(_ line: String) {
    #expect(found("a.md", "---\n\(line)\n---\n").count == 1)
  }

  @Test func `a number with a zero before it is reported`() {
    let message =
      "'0777' is an octal number in YAML 1.1; expected a number without zeros before it"
    #expect(found("a.md", "---\nsize: 0777\n---\n") == [message])
    #expect(found("a.yaml", "size: 0777\n") == [message])
    #expect(found("a.yaml", "size: 0\n") == [])
  }

  private static let deep = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      name: {type: text}
      tags: {type: list}
      size: {type: quantity}
      eol: {type: date, or: boolean}
    kinds:
      page: {paths: ["{id}.md"], frontmatter: {fields: {m.name: name, m.size: size, tags: tags}}}
      data:
        paths: ["{id}.yaml"]
        data:
          fields: {m.k: name, m.size: size, "l[].k": name, tags: tags}
          records: {r: {each: "rs[]", fields: {w: name, eol: eol, t: tags}}}
    """)

  @Test(arguments: [
    ("m: {k: no}", 1), ("l: [{k: no}, {k: a}, {k: 1:30}]", 2), ("rs: [{w: 12:30}]", 1),
    ("rs: [{t: [no, 12:30, a]}]", 2), ("tags: [no, 1.10]", 2), ("m: {size: 0777}", 1),
    ("rs: [{eol: no}]", 0), ("m: {size: 1:30}", 0), ("m: {other: no}", 0), ("tags: ['no']", 0),
    ("rs: [no]", 0), ("l: [{k: {k: no}}]", 0),
  ])
  func `a value at any address is read by its field`(_ line: String, _ count: Int) {
    let found = SmallCatalog(["a.yaml": Array("\(line)\n".utf8)], contract: Self.deep)
      .diagnostics(["ambiguous-scalar"])
    #expect(found.count == count, "\(line)")
  }

  @Test(arguments: [
    ("m: {k: no}", 1), ("l: [{k: no}, [{k: on}]]", 2), ("tags: [no, 12:30]", 2), ("l: [no]", 0),
    ("m: {size: 1:30}", 0), ("m: {name: 1.10}", 1), ("m: {other: 1.10}", 0),
  ])
  func `a text at any key of frontmatter is reported`(_ line: String, _ count: Int) {
    let found = SmallCatalog(["a.md": Array("---\n\(line)\n---\n".utf8)], contract: Self.deep)
      .diagnostics(["ambiguous-scalar"])
    #expect(found.count == count, "\(line)")
  }

  private static let booleans = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields: {name: {type: text}, year: {type: number}}
    kinds:
      page:
        paths: ["{id}.md"]
        frontmatter:
          fields: {name: name}
          schema: {properties: {column: {type: [boolean, string]}, name: {type: string}}}
          records:
            r: {each: "rs[]", fields: {y: year}, sorted-by: year, unless: late}
    """)

  @Test(arguments: [
    ("column: yes", "write 'true'"), ("column: Off", "write 'false'"), ("name: no", "quote it"),
    ("rs: [{y: 2}, {y: 1, late: yes}]", "write 'true'"),
    ("rs: [{y: 2, late: no}]", "write 'false'"),
  ])
  func `no safe fix quotes what may be a boolean`(_ line: String, _ fix: String) throws {
    let found = SmallCatalog(["a.md": Array("---\n\(line)\n---\n".utf8)], contract: Self.booleans)
      .diagnostics(["ambiguous-scalar", "unsorted-records"])
    #expect(found.map { $0.fix?.title } == [fix])
    #expect(found.first?.fix?.safety == (fix == "quote it" ? .safe : .unsafe))
  }

  @Test(arguments: [
    ("other: no", "write 'false'"), ("inner: {other: on}", "write 'true'"),
    ("other: 1:30", "quote it"), ("name: 1.10", "quote it"),
  ])
  func `without a text of the contract no fix is safe`(_ line: String, _ fix: String) {
    let found = SmallCatalog(["a.md": Array("---\n\(line)\n---\n".utf8)], contract: Self.booleans)
      .diagnostics(["ambiguous-scalar"])
    #expect(found.map { $0.fix?.title } == [fix])
    #expect(found.map { $0.fix?.safety } == [.unsafe])
  }

  @Test func `a text field whose schema also has booleans is not quoted in data`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {name: {type: text}, eol: {type: text}}
      kinds:
        page:
          paths: ["{id}.yaml"]
          data:
            fields: {name: name}
            schema: {properties: {rs: {items: {properties: {eol: {type: [boolean, string]}}}}}}
            records: {r: {each: "rs[]", fields: {eol: eol}}}
      """)
    let text = "name: yes\nrs: [{eol: no}]\n"
    let found = SmallCatalog(["a.yaml": Array(text.utf8)], contract: contract)
      .diagnostics(["ambiguous-scalar"])
    #expect(found.map { $0.fix?.title } == ["quote it", "write 'false'"])
  }
}
