import Contract
import DataSyntax
import Diagnostics
import MarkdownSyntax
import Records
import SourceText

/// An unwanted character, once or several times in a row, that is reported as one.
struct UnwantedRun {
  let kind: TextDamage.Kind
  /// The name of the first character.
  let name: String
  let range: ByteRange
  /// The places beyond `most`, which share the finding of the last run.
  private(set) var others: [TextDamage.Place] = []

  /// The most findings of one rule on a page: more are not fixed one by one.
  private static let most = 100

  private init(_ place: TextDamage.Place) {
    kind = place.kind
    name = place.scalar.nameInMessages
    range = place.range
  }

  /// One for each place; the last has all places beyond `most`.
  static func runs(of places: [TextDamage.Place]) -> [UnwantedRun] {
    var runs = places.prefix(most).map { UnwantedRun($0) }
    if places.count > most { runs[most - 1].others = Array(places[most...]) }
    return runs
  }

  /// The clause of the message about the others.
  var clause: Diagnostic.Message {
    switch others.count {
    case 0: ""
    case 1: "; there is one more after it"
    default: "; there are \(others.count) more after it"
    }
  }

  /// Removes them; a line break becomes the page's own, or a space. Nil where a mark after one of
  /// them would become syntax.
  func fix(on page: Page, safety: Fix.Safety) -> Fix? {
    let places = [(kind, range)] + others.map { ($0.kind, $0.range) }
    guard places.allSatisfy({ !page.hidesSyntax($0.1) }) else { return nil }
    let edits = places.map { kind, range in
      switch kind {
      case .loneCarriageReturn: page.edit(range, page.lineEnding)
      case .nextLine, .lineSeparator, .paragraphSeparator: page.edit(range, " ")
      default: page.edit(range, "")
      }
    }
    let title =
      switch edits[0].replacement {
      case "": "remove it"
      case " ": "write a space"
      default: "end the line"
      }
    return Fix(others.isEmpty ? title : "\(title), and the others", safety: safety, edits: edits)
  }
}

extension Page {
  /// Whether characters of YAML are before a mark that would begin a comment, a list, quotes or
  /// another node without them.
  fileprivate func hidesSyntax(_ range: ByteRange) -> Bool {
    guard data?.format == .yaml, isData || range.start < syntax.bodyStart, range.end < bytes.count
    else { return false }
    let isFirst = range.start == 0 || bytes[range.start - 1].isWhitespace
    return isFirst && "#-?:&*!|>'\"%@`[]{},~".utf8.contains(bytes[range.end])
  }
}

extension Unicode.Scalar {
  /// The code point and, where it has one, the name: `U+200B (zero width space)`.
  var nameInMessages: String {
    let code = value.codePointName
    guard let name = properties.name ?? properties.nameAlias else { return code }
    return "\(code) (\(name.lowercased()))"
  }
}
