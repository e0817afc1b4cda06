import Foundation
import TestSupport
import Testing

@testable import Linting

/// Messages for requests that git cannot answer, and what it must not do.
@Suite(.enabled(if: GitRepository.isPossible, "there is no git to ask"))
struct GitFailureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The message for a request about the folder, or about a path in it.
  private func failure(_ request: GitRequest, of path: String = "") -> String? {
    let root = path.isEmpty ? folder.path : folder.absolute(path)
    do throws(GitFailure) {
      _ = try GitSources(request, around: root).files(of: .catalog(root: root, parts: []))
      return nil
    } catch {
      return error.description.replacing(folder.path, with: "{here}")
    }
  }

  @Test func `a folder that is in no repository is reported`() {
    let words = "'{here}' is not in a git repository"
    #expect(failure(GitRequest(isStaged: true)) == words)
    #expect(failure(GitRequest(settingsFrom: "HEAD")) == words)
    #expect(failure(GitRequest()) == nil)
  }

  @Test(arguments: [
    "nope", "", "--help", "--output=x", "-p", "HEAD~9", "HEAD^{tree}", "HEAD:a.md", "main main",
    "$(touch x)", "'", "\u{1B}[31m", "e\u{301}",
  ])
  func `an unknown revision is reported`(_ revision: String) throws {
    let git = try GitRepository(folder)
    try folder.write("a.md")
    try git.commit()
    let words = "there is no revision '\(revision)' in the git repository"
    #expect(failure(GitRequest(changedSince: revision)) == words)
    #expect(failure(GitRequest(settingsFrom: revision)) == words)
    #expect(try folder.names() == [".git", "a.md"])
  }

  @Test func `a range of revisions is refused as a revision`() throws {
    try GitRepository(folder).commit()
    #expect(
      failure(GitRequest(changedSince: "main...HEAD"))
        == "there is no revision 'main...HEAD' in the git repository; "
        + "expected one revision, not a range")
  }

  @Test func `a shallow clone without the revision is reported`() throws {
    let git = try GitRepository(folder)
    try folder.write("a.md")
    try git.commit()
    try git.commit()
    let clone = try TemporaryFolder()
    try git.git("clone", "-q", "--depth", "1", "file://\(folder.path)", clone.path)
    #expect(throws: GitFailure.self) {
      _ = try GitSources(GitRequest(changedSince: "HEAD~1"), around: clone.path)
    }
    do throws(GitFailure) {
      _ = try GitSources(GitRequest(changedSince: "HEAD~1"), around: clone.path)
    } catch {
      #expect(error.description.hasSuffix("; the clone is shallow, fetch more of its history"))
    }
  }

  @Test func `unrelated histories are reported`() throws {
    let git = try GitRepository(folder)
    try git.commit()
    try git.git("checkout", "-q", "--orphan", "other")
    try folder.write("a.md")
    try git.commit()
    #expect(failure(GitRequest(changedSince: "main")) == "'main' and HEAD have no commit in common")
    #expect(failure(GitRequest(settingsFrom: "main")) == nil)
  }

  @Test func `an unfinished merge is reported if it is in the catalog`() throws {
    let git = try GitRepository(folder)
    try folder.write("catalog/a.md", "catalog/b.md", "other/c.md")
    try git.commit()
    for branch in ["one", "two"] {
      try git.git("checkout", "-q", "-b", branch, "main")
      for path in ["catalog/a.md", "catalog/b.md"] { try folder.write(branch.utf8, to: path) }
      try git.commit()
    }
    try git.git("merge", "-q", "one")
    let staged = GitRequest(isStaged: true)
    #expect(
      failure(staged, of: "catalog")
        == "a merge is not finished: 'a.md' and 1 more have conflicts; "
        + "resolve them and stage the outcome")
    #expect(failure(staged, of: "other") == nil)
    try git.stage()
    #expect(failure(staged, of: "catalog") == nil)
  }

  @Test func `a folder outside the repository of a hook is reported`() throws {
    _ = try GitRepository(folder)
    let other = try TemporaryFolder()
    let tree = try Repository(around: folder.path).staged()
    #expect(throws: GitFailure.self) { try GitFolder(tree, root: other.path) }
  }

  @Test func `nothing that a repository's settings name is run`() throws {
    let git = try GitRepository(folder)
    for path in ["a.md", "b.md"] { try folder.write(path.utf8, to: path) }
    try folder.write("*.md filter=evil diff=evil\n".utf8, to: ".gitattributes")
    try git.commit()
    try folder.write("touch \"$(dirname \"$0\")/ran\"; cat\n".utf8, to: "evil")
    let evil = "sh \(folder.absolute("evil"))"
    for key in [
      "core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass", "diff.external",
      "diff.evil.textconv", "diff.evil.command", "filter.evil.clean", "filter.evil.smudge",
      "filter.evil.process", "uploadpack.packObjectsHook", "core.alternateRefsCommand",
      "gpg.program",
    ] {
      try git.git("config", key, evil)
    }
    for hook in ["post-index-change", "fsmonitor-watchman", "reference-transaction"] {
      try folder.write("#!/bin/sh\n\(evil)\n".utf8, to: ".git/hooks/\(hook)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.absolute(".git/hooks/\(hook)"))
    }
    // A clone that lacks a file would fetch it, by the command in its settings.
    try git.git("config", "remote.origin.url", "ext::\(evil)")
    try git.git("config", "remote.origin.promisor", "true")
    try git.git("config", "protocol.ext.allow", "always")
    try git.git("config", "extensions.partialClone", "origin")
    let object = try git.git("rev-parse", "HEAD:b.md").dropLast()
    let path = folder.absolute(".git/objects/\(object.prefix(2))/\(object.dropFirst(2))")
    try FileManager.default.removeItem(atPath: path)
    try folder.write("changed".utf8, to: "a.md")
    for request in [
      GitRequest(isStaged: true), GitRequest(changedSince: "HEAD"),
      GitRequest(settingsFrom: "HEAD"),
    ] {
      let target = LintTarget.catalog(root: folder.path, parts: [])
      let (now, before) = try GitSources(request, around: folder.path).files(of: target)
      let linter = Linter(contract: SmallCatalog.starmap, rules: RuleSettings(), jobs: 2)
      let result = before.map { linter.run(target, from: now, since: $0) }
      if request.changedSince != nil {
        #expect(
          result?.unread.map { $0.refusal(of: $0.path) } == [
            "cannot read 'b.md': as it was before, git does not have it here; "
              + "the clone may be partial"
          ])
      }
    }
    #expect(try folder.names() == [".git", ".gitattributes", "a.md", "b.md", "evil"])
  }
}
