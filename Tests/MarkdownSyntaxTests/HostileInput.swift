/// A text that some scanners take quadratic time for, at any size.
struct HostileInput: CustomStringConvertible, Sendable {
  let description: String
  /// The text with its pattern repeated this many times.
  let text: @Sendable (Int) -> String

  init(_ description: String, _ text: @escaping @Sendable (Int) -> String) {
    self.description = description
    self.text = text
  }

  /// One pattern, repeated.
  init(_ pattern: String, after front: String = "", before back: String = "") {
    self.init((front + pattern + back).debugDescription) {
      front + String(repeating: pattern, count: $0 / pattern.utf8.count) + back
    }
  }

  static let inlines: [HostileInput] =
    [
      "[", "![", "](", "[a](", "[a](<", "[a](<b>", "[a](b \"", "[a](b '", "[a](b (", "[x][y",
      "[x][",
      "[x][y]", "]", "[]", "[a]", "[![", "![[]()", "[a](b)", "[a](b c/,http://d.e)f", "[[a](b)",
      "<", "<!--", "<!-- a --",
      "<?", "<!A ", "<![CDATA[", "<a ", "<a b='", "<a b=\"<a b='", "<a b=c ", "</a ", "<a:",
      "<a@b.",
      "*", "_", "*a", "a*", "**a _b ", "~a~~b ", "*a_ ", "www._", "www.", "www.a_b ", "http://",
      "http://a.b)", "http://a_b.", "ftp://a&b;", "a@", "a@b.c@", "a@b.c ", "a.", "mailto:", "&",
      "&a",
      "&amp;", "&#1;", "\\", "\\[", "\\`", "`a", "`` ` ", ":", "w", "!", "<div>", "</", "\u{0}",
      "\t",
      "é", "[ß]", "\"", "'",
    ].map { HostileInput($0) } + [
      HostileInput("backticks of rising length") { size in
        (1...max(1, Int(Double(size * 2).squareRoot()))).map {
          String(repeating: "`", count: $0)
        }.joined(separator: "a")
      },
      HostileInput("nested brackets") { size in
        String(repeating: "[", count: size / 2) + String(repeating: "]", count: size / 2)
      },
      HostileInput("nested images") { size in
        String(repeating: "![", count: size / 6) + String(repeating: "](a)", count: size / 6)
      },
      HostileInput("nested reference images") { size in
        "[a]: b\n\n" + String(repeating: "![", count: size / 5)
          + String(repeating: "][a]", count: size / 5)
      },
      HostileInput("nested parentheses") { size in
        "[a](" + String(repeating: "(", count: size / 2) + String(repeating: ")", count: size / 2)
      },
      HostileInput("images in links in a heading") { size in
        "# " + String(repeating: "[![a](b)](c) a@b.c ", count: size / 19)
      },
      HostileInput("escaped pipes in a cell") { size in
        "|a|\n|-|\n|" + String(repeating: "\\|`", count: size / 3) + "|"
      },
    ]

  static let blocks: [HostileInput] =
    [
      "> ", ">", "- ", "-", "1. ", "1) ", "- - - ", "* a ", "+ ", "> - ", "- > ", "a\n", "a\n\n",
      "- a\n", "- a\n\n", "> a\n", "> a\n\n", "1. a\n", "# ", "# a\n", "#", "a\n---\n", "a\n=",
      "= ",
      "---\n", "***\n", "_ ", "- -\n", "```\n", "```a\n", "~~~\n", "    a\n", "\t\n", " ", " \n",
      "\n",
      "\r", "\r\n", "<div>\n", "<!--\n", "<!-- -->\n", "<div>\n<!--", "<?\n", "<![CDATA[\n",
      "<pre>\n",
      "<a>\n", "</div>\n\n", "[a]: b\n", "[a]: b\n\n", "[a]:\n", "[a]: b '", "[a]: b 'c\n", "[a\n",
      "[a]: <b\n", "[^a]: b\n\n", "**a**: b\n", "**a**\n", "**a**\n:\n", "**a", "- **a**: b\n",
      "**a**\n: \nb\n", "|", "| ", "|-", "||\n", "|a|\n", "|a\n", "|a|\n\n", "|a|\n|-|\n", "|-|\n",
      "|-|\n\n", "|a|b|\n|-|\n", "|a|\n|-x-|\n", "|a|b|\n|-|-|\n|c\n\n", "a|b\n-|-\n", "|a|\n---\n",
    ].map { HostileInput($0) } + [
      HostileInput("deep lists with blank lines") { size in
        let depth = 98
        let nested = (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        return nested + String(repeating: "\n", count: size)
      },
      HostileInput("deep lists with text") { size in
        let depth = 98
        let nested = (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        let line = String(repeating: "  ", count: depth) + "a\n\n"
        return nested + String(repeating: line, count: size / line.utf8.count)
      },
      HostileInput("a delimiter row of many columns") { size in
        String(repeating: "|a", count: size / 4) + "\n" + String(repeating: "|-", count: size / 4)
      },
      HostileInput("a wide table with many short rows") { size in
        String(repeating: "|a", count: size / 6) + "\n" + String(repeating: "|-", count: size / 6)
          + "\n" + String(repeating: "|b|\n", count: size / 12)
      },
      HostileInput("a wide table with many torn rows") { size in
        String(repeating: "|a", count: size / 6) + "\n" + String(repeating: "|-", count: size / 6)
          + "\n" + String(repeating: "|b\nc\n", count: size / 15)
      },
      HostileInput("a table torn over many lines") { size in
        "|a|b|c|\n|-|-|-|\n" + String(repeating: "|1\n\nx|2|3|\n", count: size / 12)
      },
      HostileInput("a torn row that never ends") { size in
        "|a|b|c|\n|-|-|-|\n" + String(repeating: "|1\n", count: size / 6)
          + String(repeating: "\nx\n", count: size / 6)
      },
      HostileInput("many definitions and references") { size in
        (0..<(size / 24)).map { "[l\($0)]: u\($0)\n" }.joined() + "\n"
          + (0..<(size / 24)).map { "[l\($0)] " }.joined()
      },
      HostileInput("quoted paragraphs of many lines") { size in
        String(repeating: "> [a](b)\n", count: size / 9)
      },
      HostileInput("quoted definitions of many lines") { size in
        String(repeating: "> [a]: b\n", count: size / 9)
      },
    ]

  static let frontmatter: [HostileInput] = [
    HostileInput("a: b\n", after: "---\n"),
    HostileInput("a: b\n", after: "---\n", before: "---\n"),
    HostileInput("# a\n", after: "---\na: b\n\n"),
    HostileInput("# a\n\n", after: "---\na: b\n\n"),
    HostileInput("a\n\n", after: "---\na: b\n"),
    HostileInput("- [", after: "---\n"),
    HostileInput("[", after: "---\n"),
    HostileInput("\"", after: "---\n"),
    HostileInput(" \n", after: "---\n"),
  ]
}
