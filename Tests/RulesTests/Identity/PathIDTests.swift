import Diagnostics
import TestSupport
import Testing

/// IDs in the paths of pages.
@Suite struct PathIDTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z : space", last-component: {replace: {":": "="}}}
    fields: {id: {type: id, role: id}, group: {type: id}, note: {type: text}}
    kinds:
      page: {paths: ["pages/{group}/{id}.yaml"], data: {fields: {id: id}}}
      group: {paths: ["groups/{group}/index.yaml"], data: {fields: {group: group}}}
      note: {paths: ["notes/{note}.yaml"], data: {fields: {note: note}}}
    """)

  private func found(_ path: String, _ text: String) -> [String] {
    SmallCatalog([path: Array("\(text)\n".utf8)], contract: Self.contract)
      .diagnostics(["invalid-id", "id-differs-from-path"]).map {
        "\($0.rule): \($0.message)\($0.fix == nil ? "" : " (fix)")"
      }
  }

  @Test(arguments: [
    ("pages/a/b.yaml", "other: 1"), ("pages/a/b=c.yaml", "other: 1"),
    ("pages/a/b=c.yaml", "id: b:c"), ("pages/a/b c.yaml", "other: 1"),
    // The folder of other pages, and a capture that is not of an ID.
    ("pages/A/b.yaml", "other: 1"), ("notes/A.yaml", "other: 1"),
  ])
  func `a path that an ID can have is not reported`(_ path: String, _ text: String) {
    #expect(found(path, text) == [])
  }

  @Test(arguments: [
    ("pages/a/Beta.yaml", "'B' in the path is not allowed in the ID 'Beta'", "file"),
    ("groups/Beta/index.yaml", "'B' in the path is not allowed in the ID 'Beta'", "folder"),
  ])
  func `a path that no ID can have is reported where the page states none`(
    _ path: String, _ message: String, _ part: String
  ) {
    let expected = "invalid-id: \(message); expected a-z : space and /; rename the \(part)"
    #expect(found(path, "other: 1") == [expected])
  }

  @Test func `a path that no ID can have is wrong where the page states another ID`() {
    #expect(
      found("groups/Beta/index.yaml", "group: beta") == [
        """
        id-differs-from-path: group 'beta' belongs to the path 'beta', but the page is 'Beta', which \
        is not a valid ID; rename the folder
        """
      ])
    #expect(
      found("pages/a/Beta.yaml", "id: Beta").map { $0.prefix(13) } == ["invalid-id: '"])
    #expect(found("pages/a/beta.yaml", "id: alpha").map { $0.suffix(5) } == ["(fix)"])
  }
}
