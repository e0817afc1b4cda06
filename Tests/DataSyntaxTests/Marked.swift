import DataSyntax
import SourceText
import Testing

/// A text with `⟦ ⟧` around the mistake and `⟪ ⟫` around the related place, and the message.
///
/// The text is parsed four times: as it is, after a comment in many scripts, with CRLF, and as part
/// of a larger file; the problem must be the same and move with the text.
func expectProblems(
  _ marked: String, _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let comment = "# Привет 世界 مرحبا 👩‍👩‍👧 e\u{301}\n"
  var variants = [marked, marked.replacing("\n", with: "\r\n")]
  // A directive must be first.
  if !marked.hasPrefix("⟦%YAML") { variants.append(comment + marked) }
  for variant in variants {
    let (text, ranges, related) = unmarked(variant)
    for prefix in ["", "---\n", "👩‍👩‍👧 e\u{301}\r\n---\r\n"] {
      let delta = prefix.utf8.count
      let file = SourceFile(path: "page.md", text: prefix + text + "---\n*x: [\n")
      let place = ByteRange(delta, delta + text.utf8.count)
      let document = YAMLDocument.parse(file.bytes, in: place)
      #expect(document.problems.map(\.message) == messages, sourceLocation: sourceLocation)
      #expect(
        document.problems.map(\.range) == ranges.map { $0.shifted(by: delta) },
        "\(text)", sourceLocation: sourceLocation)
      #expect(
        document.problems.compactMap(\.related) == related.map { $0.shifted(by: delta) },
        "\(text)", sourceLocation: sourceLocation)
      document.root?.checkSourceText(in: file)
      document.problems.forEach { $0.checkRange(in: file) }
    }
  }
}

/// The text without its marks, and the ranges between them.
private func unmarked(_ marked: String) -> (String, [ByteRange], [ByteRange]) {
  var text = String.UnicodeScalarView()
  var ranges: [ByteRange] = []
  var related: [ByteRange] = []
  var start = 0
  for scalar in marked.unicodeScalars {
    let offset = String(text).utf8.count
    switch scalar {
    case "⟦", "⟪": start = offset
    case "⟧": ranges.append(ByteRange(start, offset))
    case "⟫": related.append(ByteRange(start, offset))
    default: text.append(scalar)
    }
  }
  return (String(text), ranges, related)
}
