import Reporters
import SourceText
import Testing

/// The difference of two files, as git writes it.
@Suite struct UnifiedDiffTests {
  private func difference(
    _ original: String, _ changed: String, _ path: String = "page.md"
  ) -> String {
    String(
      decoding: UnifiedDiff(path, from: Array(original.utf8), to: Array(changed.utf8)).bytes,
      as: UTF8.self)
  }

  @Test func `equal files have no difference`() {
    #expect(difference("a\nb\n", "a\nb\n") == "")
    #expect(difference("", "") == "")
  }

  @Test func `a changed line is between three unchanged ones`() {
    #expect(
      difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nV\n6\n7\n8\n9\n") == """
        diff --git a/page.md b/page.md
        --- a/page.md
        +++ b/page.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +V
         6
         7
         8

        """)
  }

  @Test func `changes far from each other are separate`() {
    let lines = (1...20).map { "\($0)\n" }
    let changed = lines.enumerated().map { [1, 18].contains($0) ? "x\n" : $1 }
    let text = difference(lines.joined(), changed.joined())
    #expect(text.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    #expect(text.contains("@@ -16,5 +16,5 @@\n"))
  }

  @Test(arguments: [
    ("a", "a\n", "-a\n\\ No newline at end of file\n+a\n"),
    ("a\n", "a", "-a\n+a\n\\ No newline at end of file\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"), ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", " a\r\n-b\r\n+c\r\n"),
  ])
  func `line ends and their absence are shown as git does`(
    _ original: String, _ changed: String, _ lines: String
  ) {
    let end = difference(original, changed).utf8.suffix(lines.utf8.count)
    #expect(end.elementsEqual(lines.utf8))
  }

  @Test(arguments: [
    ("plain.md", "--- a/plain.md\n"), ("with space.md", "--- a/with space.md\t\n"),
    ("é.md", "--- \"a/\\303\\251.md\"\n"), ("a\"b\\c.md", "--- \"a/a\\\"b\\\\c.md\"\n"),
    ("a\nb\tc\u{1}.md", "--- \"a/a\\nb\\tc\\001.md\"\n"),
  ])
  func `names are quoted as git does`(_ path: String, _ line: String) {
    #expect(difference("a\n", "b\n", path).contains(line))
  }

  @Test func `a file of equal lines takes no longer than another`() {
    let same = [UInt8](repeating: 0x0A, count: 200_000)
    let changed = Array(same.dropLast(3)) + Array("x\ny\n".utf8)
    #expect(!UnifiedDiff("page.md", from: same, to: changed).bytes.isEmpty)
  }
}
