import Diagnostics
import SourceText

/// What was found before anything was fixed: fixes must not add to it.
struct KnownFindings {
  private var marks: Set<Mark> = []

  /// What a finding is known by, on its page and for its rule.
  private struct Mark: Hashable {
    let path: [UInt8]
    let rule: String
    let content: Content
  }

  private enum Content: Hashable {
    case message(String)
    /// The text that it stands on.
    case text([UInt8])
    /// Where it stands, on a page whose text is not at hand since it does not change.
    case range(ByteRange)
  }

  /// `source` is the finding's page where its text is at hand.
  mutating func insert(_ finding: Diagnostic, on source: SourceFile?) {
    marks.formUnion(Self.marks(of: finding, on: source))
  }

  func contains(_ finding: Diagnostic, on source: SourceFile?) -> Bool {
    Self.marks(of: finding, on: source).contains(where: marks.contains)
  }

  private static func marks(of finding: Diagnostic, on source: SourceFile?) -> [Mark] {
    var contents = [Content.message(finding.message.text)]
    if let source {
      if !finding.range.isEmpty { contents.append(.text(Array(source.slice(finding.range)))) }
    } else {
      contents.append(.range(finding.range))
    }
    let path = Array(finding.path.utf8)
    return contents.map { Mark(path: path, rule: finding.rule, content: $0) }
  }
}
