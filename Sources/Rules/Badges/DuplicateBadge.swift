import Contract
package import Diagnostics
package import Records
import SourceText

/// A duplicate badge in one section.
package enum DuplicateBadge: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-badge", "Duplicate badge in one section",
    severity: .warning, category: .badges, fixes: [.safe, .unsafe],
    rationale: """
      A merge kept both sides, or a badge was copied to be changed and was not; a later change of
      one easily misses the other. Where both are the same, the fix deletes the second. Two lists of
      inputs with different items contradict each other, and only the author knows which one is
      right.
      """,
    examples: [
      Example(
        "Both sides of a merge", on: .authorModel,
        bad: .capabilities([
          "JSON schema validation": "structured__outputs-✓-cyan",
          "Response streaming": "streaming-✓-cyan",
          "⟦Response streaming": "streaming-✓-cyan⟧",
        ]),
        good: .capabilities([
          "JSON schema validation": "structured__outputs-✓-cyan",
          "Response streaming": "streaming-✓-cyan",
        ])),
      Example(
        "Two lists", on: .authorModel,
        bad: .capabilities([
          "Supported input modalities": "input-text-teal",
          "⟦Supported input modalities": "input-text,image-teal⟧",
        ])),
    ])

  /// What a section may have once.
  private struct Key: Hashable {
    let vocabulary: ObjectIdentifier
    let position: Int
    let section: Int?
  }

  package static let needs: PageFeatures = .unorderedBadges

  package static func check(_ page: Page, into findings: inout Findings) {
    var first: [Key: BadgeFact] = [:]
    for badge in page.contents.badges {
      guard let definition = badge.known(on: page)?.definition else { continue }
      let key = Key(
        vocabulary: ObjectIdentifier(badge.vocabulary), position: definition.position,
        section: page.contents.section(at: badge.range.start))
      guard let other = first[key] else {
        first[key] = badge
        continue
      }
      let isSame = page.source.slice(badge.range).elementsEqual(page.source.slice(other.range))
      findings.report(
        .twice(definition.name), at: badge.range, element: definition.name,
        related: [page.related(other.range, "'\(definition.name)' is here first")],
        fix: isSame
          ? Fix(
            "delete the second '\(definition.name)'",
            safety: page.isBare(badge.range) ? .safe : .unsafe,
            edits: [page.edit(page.deletion(of: badge.range), "")]) : nil)
    }
  }
}

extension Page {
  /// Whether nothing but other images is beside an image on its line: markup around it, the mark of
  /// a list or a comma would be left without it.
  fileprivate func isBare(_ image: ByteRange) -> Bool {
    let before = bytes[..<image.start].last { !$0.isSpaceOrTab }
    let after = bytes[image.end...].first { !$0.isSpaceOrTab }
    return before.map { $0.isLineEnd || $0 == .rightParenthesis } ?? true
      && after.map { $0.isLineEnd || $0 == .exclamationMark } ?? true
  }

  /// The range to delete with an image: the spaces before it, or the whole line where it is alone.
  fileprivate func deletion(of image: ByteRange) -> ByteRange {
    var start = image.start
    while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
    var end = image.end
    while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
    let isAtStart = start == 0 || bytes[start - 1].isLineEnd
    let isAtEnd = end == bytes.count || bytes[end].isLineEnd
    if isAtStart, isAtEnd { return line(at: image.start) }
    return isAtStart ? ByteRange(image.start, end) : ByteRange(start, image.end)
  }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ label: String) -> Self {
    "duplicate badge '\(term: label)'"
  }
}
