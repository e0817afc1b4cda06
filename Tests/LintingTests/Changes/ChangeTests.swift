import Contract
import Diagnostics
import Foundation
import Records
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Findings about changes, compared with those of two whole runs.
@Suite(.enabled(if: GitRepository.isPossible, "there is no git to ask"))
struct ChangeTests {
  private let folder: TemporaryFolder
  private let git: GitRepository
  private let contract: Contract
  private let sample: [String: [UInt8]]

  init() throws {
    let catalog = try FixtureCatalog("Fixtures/clean/sample")
    sample = catalog.files
    contract = try SmallCatalog(catalog).contract
    folder = try TemporaryFolder()
    git = try GitRepository(folder)
  }

  /// Makes the folder contain exactly these files.
  private func place(_ files: [String: [UInt8]]) throws {
    for name in try folder.names() where name != ".git" {
      try FileManager.default.removeItem(atPath: folder.absolute(name))
    }
    try folder.write(files)
  }

  /// Every finding of a whole run with its fingerprint, in report order.
  private func whole(_ files: [String: [UInt8]]) throws -> [Diagnostic] {
    let other = try TemporaryFolder()
    try other.write(files)
    var fingerprints = Fingerprints()
    return CatalogRun(other.path, contract: contract, reportsAll: true).result.diagnostics.map {
      finding in
      var finding = finding
      let file = SourceFile(path: finding.path, bytes: files[finding.path] ?? [])
      finding.fingerprint = fingerprints.next(finding, in: file)
      return finding
    }
  }

  /// The expected findings, by definition from two whole runs.
  private func expected(
    _ before: [String: [UInt8]], _ now: [String: [UInt8]]
  ) throws -> [Diagnostic] {
    let known = Dictionary(
      try whole(before).map { ($0.fingerprint, $0.message.text) },
      uniquingKeysWith: { first, _ in first })
    func isChanged(_ path: String) -> Bool { before[path] != now[path] }
    return try whole(now).filter { finding in
      guard !isChanged(finding.path), let message = known[finding.fingerprint] else { return true }
      // What it quotes of another page is not in its fingerprint.
      return message != finding.message.text && finding.consequences == nil
        && finding.related.contains { isChanged($0.path) }
    }
  }

  private func found(_ request: GitRequest, jobs: Int = 2) throws -> LintResult {
    let target = LintTarget.catalog(root: folder.path, parts: [])
    let (now, before) = try GitSources(request, around: folder.path).files(of: target)
    let linter = Linter(
      contract: contract, rules: RuleSettings(), reportsAll: true, jobs: jobs)
    return linter.run(target, from: now, since: before)
  }

  /// Reported findings, with their fingerprints. A contradiction can be on the page that changed
  /// in place of the one that it is on in a whole run: the fingerprint is the same.
  private func stated(_ findings: [Diagnostic], of files: [String: [UInt8]]) -> [String] {
    var fingerprints = Fingerprints()
    return findings.map { finding in
      let file = SourceFile(path: finding.path, bytes: files[finding.path] ?? [])
      if finding.rule == "facts-disagree" {
        return "[\(finding.rule)] \(fingerprints.next(finding, in: file))"
      }
      // The number of findings that follow from one counts only reported ones.
      let message = "\(finding.message)".replacingOccurrences(
        of: "; [0-9]+ findings? follows? from this", with: "", options: .regularExpression)
      return "\(finding.path):\(finding.range): \(message) [\(finding.rule)] "
        + "\(fingerprints.next(finding, in: file))"
    }
    .sorted()
  }

  @Test func `a known finding that quotes another value of a changed page is reported`() throws {
    let page = "providers/openai/models/text-embedding-3-small.md"
    func files(_ date: String) throws -> [String: [UInt8]] {
      var files = sample
      let text = String(decoding: try #require(files[page]), as: UTF8.self)
      let line = try #require(text.split(separator: "\n").first { $0.contains("Release Date") })
      files[page] = Array(text.replacing(line, with: "- **Release Date**: \(date)").utf8)
      return files
    }
    try place(try files("2023-02-03"))
    try git.commit()
    try place(try files("2023-03-04"))
    let found = try found(GitRequest(changedSince: "HEAD")).diagnostics
    #expect(found.map(\.rule) == ["facts-disagree"])
  }

  @Test func `a missing row is new, and another one of the same index is not`() throws {
    let index = "providers/openai/README.md"
    var files = sample
    files["providers/openai/_index.md"] = nil
    let text = String(decoding: try #require(files[index]), as: UTF8.self)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| [gpt-image-1]") })
    files[index] = Array(text.replacing("\(row)\n", with: "").utf8)
    try place(files)
    try git.commit()
    let model = String(
      decoding: try #require(files["providers/openai/models/gpt-4.1-mini.md"]), as: UTF8.self)
    files["providers/openai/models/gpt-4.1-nano.md"] = Array(
      model.replacing("4.1-mini", with: "4.1-nano").utf8)
    try place(files)
    let found = try found(GitRequest(changedSince: "HEAD")).diagnostics
      .filter { $0.rule == "missing-index-entry" }
    #expect(found.flatMap(\.about) == ["providers/openai/models/gpt-4.1-nano.md"])
  }

  @Test(arguments: 0..<24)
  func `findings about changes are the difference of whole runs`(_ seed: UInt64) throws {
    // Every other catalog has defects before, some of which the change may remove or duplicate.
    var edit = RandomCatalogEdits(sample, seed: seed)
    if seed % 2 == 1 { for _ in 0..<3 { edit.change() } }
    let before = edit.files
    try place(before)
    try git.commit()
    edit.change()
    let now = edit.files
    try place(now)
    let expected = stated(try expected(before, now), of: now)
    // No link is redirected from a page that git still has.
    try git.stageRemovals()
    #expect(stated(try found(GitRequest(changedSince: "HEAD")).diagnostics, of: now) == expected)
    try git.stage()
    // The content of the folder then does not matter.
    try place(before)
    for jobs in [1, 2, 8] {
      let result = try found(GitRequest(isStaged: true), jobs: jobs)
      #expect(stated(result.diagnostics, of: now) == expected, "\(jobs) jobs")
      #expect(
        result.pages == now.filter { $0.key.hasSuffix(".md") && before[$0.key] != $0.value }.count)
      #expect(result.unread.isEmpty && result.isOfChanges)
    }
  }

  @Test(arguments: 100..<112)
  func `two runs over two halves miss nothing of the whole`(_ seed: UInt64) throws {
    var edit = RandomCatalogEdits(sample, seed: seed)
    for _ in 0..<4 { edit.change() }
    try place(edit.files)
    let all = stated(try whole(edit.files), of: edit.files)
    var random = SeededRandom(seed: seed)
    let pages = edit.files.keys.filter { $0.hasSuffix(".md") }.sorted().shuffled(using: &random)
    let half = pages.count / 2
    let halves = [Array(pages[..<half]), Array(pages[half...])].map { parts in
      stated(
        CatalogRun(folder.path, parts: parts, contract: contract, reportsAll: true).result
          .diagnostics,
        of: edit.files)
    }
    #expect(Set(halves[0]).union(halves[1]) == Set(all))
    for (half, parts) in zip(halves, [pages[..<half], pages[half...]]) {
      let selection = PathSelection(Array(parts))
      let expected = stated(
        try whole(edit.files).filter { selection.concerns($0) }, of: edit.files)
      #expect(half == expected)
    }
  }

  @Test
  func `findings suppressed now, or known or suppressed before, are not reported`()
    throws
  {
    let page = "authors/openai/models/gpt-4.1-mini.md"
    var files = sample
    files[page] = (sample[page] ?? []) + Array("\n[a](gone.md)\n".utf8)
    try place(files)
    try git.commit()
    #expect(try found(GitRequest(isStaged: true)).diagnostics == [])
    #expect(try found(GitRequest(isStaged: true)).pages == 0)
    // The second of two equal links is the new one, at any place.
    files[page] = (files[page] ?? []) + Array("\n[a](gone.md)\n".utf8)
    try folder.write(files)
    #expect(try found(GitRequest(changedSince: "HEAD")).diagnostics.count == 2)
    files[page] = Array("<!-- catalint-disable-file -->\n".utf8) + (files[page] ?? [])
    try folder.write(files)
    let result = try found(GitRequest(changedSince: "HEAD"))
    #expect(result.diagnostics == [] && result.suppressed.count >= 2)
  }

  @Test func `all that is staged before the first commit is changed`() throws {
    try place(sample)
    try git.stage()
    let result = try found(GitRequest(isStaged: true))
    #expect(result.diagnostics == [] && result.pages == 44)
  }

  @Test func `since is since the commit in common`() throws {
    let page = "authors/openai/models/gpt-4.1-mini.md"
    try place(sample)
    try git.commit()
    try git.git("checkout", "-q", "-b", "work")
    try folder.write("\n[a](gone.md)\n".utf8, to: "authors/mine.md")
    try git.commit()
    try git.git("checkout", "-q", "main")
    try folder.write((sample[page] ?? []) + Array("More.\n".utf8), to: page)
    try git.commit()
    try git.git("checkout", "-q", "work")
    #expect(try found(GitRequest(changedSince: "main")).pages == 1)
    #expect(try found(GitRequest(changedSince: "HEAD")).pages == 0)
    try git.git("tag", "-a", "-m", "a tag", "v1", "main")
    #expect(try found(GitRequest(changedSince: "v1")).pages == 1)
  }

  @Test func `pages whose line ends git writes otherwise are not changed`() throws {
    let page = "authors/openai/models/gpt-4.1-mini.md"
    try place(sample.merging([".gitattributes": Array("*.md text eol=crlf\n".utf8)]) { $1 })
    try git.commit()
    for path in sample.keys where path.hasSuffix(".md") { try folder.remove(path) }
    try git.git("checkout", "-q", "--", ".")
    let here = try #require(try folder.files()[page])
    #expect(here.contains(.carriageReturn))
    for request in [
      GitRequest(changedSince: "HEAD"), GitRequest(changedSince: "HEAD", settingsFrom: "HEAD"),
      GitRequest(isStaged: true),
    ] {
      #expect(try found(request).pages == 0)
      #expect(try found(request).diagnostics == [])
    }
    try folder.write(here + Array("\r\n[a](gone.md)\r\n".utf8), to: page)
    #expect(try found(GitRequest(changedSince: "HEAD")).pages == 1)
    // A line with another end than the rest was changed.
    try folder.write(here.dropLast(2) + [.lineFeed], to: page)
    #expect(try found(GitRequest(changedSince: "HEAD")).pages == 1)
  }

  @Test func `ignored files are those of the settings' revision`() throws {
    let page = "authors/openai/models/gpt-4.1-mini.md"
    try place(sample)
    try git.commit()
    try folder.write("/authors/\n".utf8, to: ".gitignore")
    try folder.write((sample[page] ?? []) + Array("\n[a](gone.md)\n".utf8), to: page)
    let rules = { try self.found($0).diagnostics.filter { $0.path == page }.map(\.rule) }
    #expect(try rules(GitRequest(changedSince: "HEAD")) == [])
    #expect(
      try rules(GitRequest(changedSince: "HEAD", settingsFrom: "HEAD")) == ["broken-link"])
    try git.stage()
    #expect(try rules(GitRequest(isStaged: true)) == [])
    #expect(try rules(GitRequest(isStaged: true, settingsFrom: "HEAD")) == ["broken-link"])
  }
}
