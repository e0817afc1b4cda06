import Diagnostics
import Rules
import SourceText

/// Separates findings about damaged characters of a page: other findings at the same place follow
/// from them, and one defect is one finding.
struct DamageFilter {
  /// By place; they do not overlap.
  private var findings: [Diagnostic]
  private let path: String
  /// The ids of the rules whose findings are about text, besides those of some categories.
  private let textRules: Set<String>

  /// Separates the findings on one page into those that no other explains and the rest; one that
  /// explains a more severe one gets its severity.
  static func parting(
    _ diagnostics: [Diagnostic], path: String, textRules: Set<String>
  ) -> (causes: [Diagnostic], consequences: [Diagnostic]) {
    var characters = DamageFilter(
      findings: diagnostics.filter(\.isAboutCharacters).sorted { $0.range < $1.range }, path: path,
      textRules: textRules)
    guard !characters.findings.isEmpty else { return (diagnostics, []) }
    var others: [Diagnostic] = []
    var consequences: [Diagnostic] = []
    for diagnostic in diagnostics where !diagnostic.isAboutCharacters {
      if characters.explain(diagnostic) {
        consequences.append(diagnostic)
      } else {
        others.append(diagnostic)
      }
    }
    return (characters.findings + others, consequences)
  }

  private mutating func explain(_ diagnostic: Diagnostic) -> Bool {
    guard isAboutText(diagnostic) else { return false }
    let related = diagnostic.related.filter { $0.path.utf8.elementsEqual(path.utf8) }
    for range in [diagnostic.range] + related.map(\.range) {
      guard let index = index(in: range) else { continue }
      findings[index].severity = max(findings[index].severity, diagnostic.severity)
      return true
    }
    return false
  }

  /// Whether a finding is about the text at its place: not one that something is missing there, or
  /// about a whole row.
  private func isAboutText(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.category {
    case .identity, .quantities, .prices, .dates, .badges, .links, .agreement: true
    default: textRules.contains(diagnostic.rule)
    }
  }

  /// The first of them in `range`.
  private func index(in range: ByteRange) -> Int? {
    let next = findings.partitioningIndex { $0.range.end > range.start }
    return next < findings.count && findings[next].range.overlaps(range) ? next : nil
  }
}

extension Diagnostic {
  private static let characterRules = RuleSet.ids(of: .findsDamagedCharacters)

  /// Whether it reports that characters of a text are not the intended ones.
  var isAboutCharacters: Bool { Self.characterRules.contains(rule) }
}
