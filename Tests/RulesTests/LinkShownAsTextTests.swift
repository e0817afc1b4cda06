import Diagnostics
import TestSupport
import Testing

/// What is reported as a link that is shown as text, and what only looks like one.
@Suite struct LinkShownAsTextTests {
  private func messages(_ text: String) -> [String] {
    SmallCatalog(texts: ["notes/page.md": text]).diagnostics()
      .filter { $0.rule == "link-shown-as-text" }.map(\.message.text)
  }

  @Test(arguments: [
    ("[x](../", "link '[x](../' has no ')' at its end, so it is shown as text"),
    ("[x](../ and more", "link '[x](../' has no ')' at its end, so it is shown as text"),
    ("a [b `c`](d/e.md\n", "link '[b `c`](d/e.md' has no ')' at its end, so it is shown as text"),
    (
      "> a\n> [b](https://c.d",
      "link '[b](https://c.d' has no ')' at its end, so it is shown as text"
    ),
    ("| a |\n|---|\n| [b](#c |\n", "link '[b](#c' has no ')' at its end, so it is shown as text"),
    ("a [bc](", "link '[bc](' has no ')' at its end, so it is shown as text"),
    ("[x](../a(b) c", "link '[x](../a(b)' is malformed, so it is shown as text"),
    (
      "[x](https://a.b/c d)",
      "link '[x](https://a.b/c d)' has a space in its address, so it is shown as text"
    ),
    ("[x](my page.md) a", "link '[x](my page.md)' is malformed, so it is shown as text"),
    ("[a [b](c) d](../e.md)", "link '[a [b](c) d](../e.md)' is malformed, so it is shown as text"),
    ("[![a](b)](../", "link '[![a](b)](../' has no ')' at its end, so it is shown as text"),
    ("a](../b.md) c", "link '](../b.md)' has no '[' at its start, so it is shown as text"),
    ("[a(../b.md) c", "link '[a(../b.md)' has no ']' after its text, so it is shown as text"),
    ("a\n\nb [All Auth\n", "link '[All Auth' ends with the page, so it is shown as text"),
    (
      "[x][undefined]",
      "link '[x][undefined]' is shown as text, since the label 'undefined' has no definition"
    ),
    (
      "[OpenAI][]", "link '[OpenAI][]' is shown as text, since the label 'OpenAI' has no definition"
    ),
    (
      "[OpenAI][1]\n\n[2]: a",
      "link '[OpenAI][1]' is shown as text, since the label '1' has no definition"
    ),
    (
      "a\n[b]: ../c.md",
      "definition '[b]: ../c.md' is shown as text; expected a blank line above it, and nothing after it"
    ),
  ])
  func `text that was intended as a link`(_ text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    ("Back to ../README.md.", "path '../README.md' is shown as text; expected a link to it"),
    ("(./models/)", "path './models/' is shown as text; expected a link to it"),
    ("[x]\n  (../a.md)", "path '../a.md' is shown as text; expected a link to it"),
    ("[x]\u{FF08}../a.md\u{FF09}", "path '../a.md' is shown as text; expected a link to it"),
    ("a[^1] b[^2]\n\n[^2]: c\n", "note '[^1]' has no text on this page, so its brackets are shown"),
    ("- [Back home]\n", "'[Back home]' has brackets, but no destination; expected a link"),
    (
      "| [[Wiki page]] |\n|---|\n",
      "'[[Wiki page]]' has brackets, but no destination; expected a link"
    ),
    (
      "[x]({% link a.md %})",
      "'({% link a.md %})' is a link of another markup, not of Markdown"
    ),
    ("`x <../a.md>`_", "'`x <../a.md>`_' is a link of another markup, not of Markdown"),
    (
      "<Link to=\"/\">a</Link>",
      "'<Link to=\"/\">' is a link of another markup, not of Markdown"
    ),
  ])
  func `other traces of links`(_ text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    "a ../ b, ../a, .../b/ and 1./2/ c../d.md", "`../a.md`", "https://a.b/../c.md", "[toc]\n",
    "- [x]\n",
    "- [1]\n", "| [12] |\n|---|\n", "`x <../a.md>` y", "<a href=\"../b.md\">c</a>",
    "[^1]: a\n\nb[^1]\n",
    "<br> <Details>a</Details>", "- [a] [b]\n",
  ])
  func `text that only looks like a remnant of one`(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(arguments: [
    "[1] [2], [sic] and [^1]\n\n[^1]: a\n", "- [ ] todo\n- [x] done [y]\n",
    "a[0][1] rows[first][second] f()[ab]",
    "`[x](../` and `[x][undefined]`", "```\n[x](../\n```\n", "    [x](../\n",
    "<div>\n[x](../\n</div>\n",
    "\\[x](../", "[x\\](../", "[x](see ../a)", "[1](and / or)", "<!-- [x](../ -->",
    "[[Wiki page]] a",
    "> [!NOTE]\n> a\n", "[a][b]", "[a-z][A-Z]", "[x](../a.md)", "[text][^note]\n\n[^note]: a\n",
    "[x] (../a.md)", "[x](../a b/c.md)", "[//]: # (a comment)", "a [b c\n\nd\n", "a [b\nc",
    "[One][two](three.md)", "f(x)[../a] (see [b])", "[Note]: this is text", "- [ ", "[", "](", "][",
    "[]()",
    "[x](", "![a [b](c](d)", "| a |\n|---|\n| [ab |\n", "[comment]: <> (text)", "[//]: # \"text\"",
  ])
  func `text that only looks like a link`(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(arguments: [
    "[", "]", "](", "[a](", "[a](../", "[ab][", "[ab][cd]", "[ab", "ab](../c", "[a]: ../b ",
    "[ab(../c.md)", "../a.md ", "[^1]", "- [abc]\n", "]({{", ".", "./", "[^1]: ",
    "`[a](../",
  ])
  func `time is linear in the brackets`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 8_000) {
      SmallCatalog(texts: ["notes/page.md": String(repeating: piece, count: $0)])
    } _: {
      _ = $0.diagnostics()
    }
  }
}
