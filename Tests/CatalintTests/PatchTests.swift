import Foundation
import Reporters
import TestSupport
import Testing

/// `git apply` accepts the output of `--diff`.
@Suite struct PatchTests {
  /// The folder of the repository and that of the catalog, from there.
  @Test(arguments: [("catalog", "."), (".", "catalog"), (".", "docs/a b")])
  func `a patch makes the pages that fixing makes`(_ repository: String, _ place: String) throws {
    let script = """
      set -e
      git init --quiet '\(repository)'
      catalog='\(repository)/\(place)'
      mkdir -p "$catalog"
      cp -R "$FIXTURES/clean/sample/." "$catalog"
      models="$catalog/authors/openai/models"
      sed 's/| 2025-04-14 |/| 2025-4-14 |/; s/$/\\r/' "$models/gpt-4.1-mini.md" > "$models/a b.md"
      printf '# No "end" \\\\' > "$models/\\"quoted\\\\ é.md"
      printf '\\357\\273\\277# Marked' > "$models/marked.md"
      sed '5s/$/\\r/; 40s/$/\\r/' "$models/gpt-image-1.md" > "$models/mixed.md"
      cp -R "$catalog" copy
      catalint fix --diff "$catalog" > patch 2> /dev/null || [ $? = 1 ]
      catalint fix copy > /dev/null 2>&1 || [ $? = 1 ]
      (cd '\(repository)' && git apply -) < patch
      diff -r "$models" copy/authors/openai/models
      grep -c '^diff' patch
      """
    let outcome = try Workshop().run(script)
    #expect(outcome.standardError == "")
    #expect(outcome.standardOutput == "4\n")
    #expect(outcome.status == 0)
  }

  @Test func `files of any lines are patched`() throws {
    var random = SeededRandom(seed: 7)
    let workshop = try Workshop()
    var patch: [UInt8] = []
    var expected: [String: [UInt8]] = [:]
    for number in 0..<300 {
      let original = Self.lines(&random)
      var changed = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0...changed.count, using: &random)
        let end = min(changed.count, place + Int.random(in: 0...3, using: &random))
        changed.replaceSubrange(place..<end, with: Self.lines(&random).prefix(2))
      }
      let name = "\(number).md"
      let file = workshop.folder.appending(path: name)
      try Data(original.joined()).write(to: file)
      patch += UnifiedDiff(name, from: Array(original.joined()), to: Array(changed.joined())).bytes
      expected[name] = Array(changed.joined())
    }
    try Data(patch).write(to: workshop.folder.appending(path: "patch"))
    let outcome = try workshop.run(
      "git init --quiet . && git apply --whitespace=nowarn patch")
    #expect(outcome.standardError == "")
    #expect(outcome.status == 0)
    for (name, bytes) in expected {
      // Some versions of git remove a file that lost all its lines.
      let file = workshop.folder.appending(path: name)
      #expect(((try? [UInt8](Data(contentsOf: file))) ?? []) == bytes, "\(name)")
    }
  }

  /// Few different lines, so that many are the same; the last one may have no end.
  private static func lines(_ random: inout SeededRandom) -> [[UInt8]] {
    let count = Int.random(in: 0...30, using: &random)
    var lines = (0..<count).map { _ in
      Array(["", "a", "b", "|---|", "c\r", " é"].randomElement(using: &random)?.utf8 ?? "".utf8) + [
        0x0A
      ]
    }
    if Bool.random(using: &random), count > 0 { lines[count - 1] = Array("end".utf8) }
    return lines
  }
}
