import Catalog
import Diagnostics
import SourceText

/// A character that a page should not have, once or several times in a row, to be reported as one.
struct UnwantedRun {
  let kind: TextDamage.Kind
  /// What the first character is called.
  let name: String
  let range: ByteRange
  /// The runs behind the last one that is reported by itself, which share its finding.
  private(set) var others: [TextDamage.Place] = []

  /// How many findings of one rule a page has at most: where there are more, nobody mends them one
  /// by one.
  private static let most = 100

  private init(_ place: TextDamage.Place) {
    kind = place.kind
    name = place.scalar.nameInMessages
    range = place.range
  }

  /// One for each place, the last with all that are too many.
  static func runs(of places: [TextDamage.Place]) -> [UnwantedRun] {
    var runs = places.prefix(most).map { UnwantedRun($0) }
    if places.count > most { runs[most - 1].others = Array(places[most...]) }
    return runs
  }

  /// What the message says of the others.
  var clause: Diagnostic.Message {
    switch others.count {
    case 0: ""
    case 1: "; there is one more behind it"
    default: "; there are \(others.count) more behind it"
    }
  }

  /// Removes them; a line break becomes one that every reader knows, or a space.
  func fix(on page: Page, safety: Fix.Safety) -> Fix {
    let places = [(kind, range)] + others.map { ($0.kind, $0.range) }
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

extension Unicode.Scalar {
  /// The code point and, where it has one, the name: `U+200B (zero width space)`.
  var nameInMessages: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let name = properties.name ?? properties.nameAlias else { return code }
    return "\(code) (\(name.lowercased()))"
  }
}
