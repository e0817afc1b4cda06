import Diagnostics
import SourceText

/// Tells findings on what was just edited from new ones: damaged characters hide what else is wrong
/// with a text, and messages quote what stood there.
struct FixConsequences {
  /// The page and the rule of each finding that spoke of a place which was edited.
  private var spoken: Set<Speech> = []

  private struct Speech: Hashable {
    let path: [UInt8]
    let rule: String

    init(_ finding: Diagnostic) {
      path = Array(finding.path.utf8)
      rule = finding.rule
    }
  }

  /// `before` is what was found before, `edits` what was replaced on each page, by its path.
  init(of before: Verdict, edits: [[UInt8]: [ByteRange]]) {
    let edits = edits.mapValues { $0.sorted() }
    for finding in before.diagnostics + before.consequences {
      let places = [(finding.path, finding.range)] + finding.related.map { ($0.path, $0.range) }
      let isEdited = places.contains { path, range in
        edits[Array(path.utf8)].map { Self.touches(range, $0) } ?? false
      }
      if isEdited { spoken.insert(Speech(finding)) }
    }
  }

  /// Whether its rule spoke of an edited place on its page before.
  func contains(_ finding: Diagnostic) -> Bool { spoken.contains(Speech(finding)) }

  /// Whether a range meets one of these, which are in order and do not overlap.
  private static func touches(_ range: ByteRange, _ edits: [ByteRange]) -> Bool {
    let next = edits.partitioningIndex { $0.end >= range.start }
    return next < edits.count && edits[next].start <= range.end
  }
}
