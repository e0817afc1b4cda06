import Foundation
import TestSupport
import Testing

/// The cases of fixtures are found in groups, and nowhere else.
@Suite struct GroupedCasesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cases() -> GroupedCases {
    GroupedCases(in: URL(filePath: folder.path), with: "command")
  }

  @Test func `cases in a group, or in a group of a group, are found`() throws {
    try folder.write("fix/diff/command", "check/rules/one/command", "check/paths/.hidden")
    try folder.write("check/paths/empty/command", "check/paths/empty/stdout")
    #expect(cases().paths == ["check/paths/empty", "check/rules/one", "fix/diff"])
    #expect(cases().problems == [])
  }

  @Test func `a case at another depth is reported`() throws {
    try folder.write("a/command", "fix/diff/command", "fix/more/unsafe/command")
    try folder.write("check/rules/more/select/command")
    #expect(
      cases().problems == [
        "'check/rules/more' has no 'command'", "case 'a' is next to groups, not in one",
        "case 'fix/diff' is next to groups, not in one",
      ])
  }

  @Test func `an empty group, and a file in place of one, are reported`() throws {
    try folder.makeFolder("fix")
    try folder.write("check/rules/one/command", "check/notes.md")
    #expect(cases().problems == ["'check/notes.md' has no case", "'fix' has no case"])
  }
}
