import SourceText

/// The parts of the summaries of many pages, each part once: of a catalog's links and facts, all but
/// a few are written as on another page.
final class SummaryParts: Sendable {
  let texts: StringPool
  let links: [LinkText]
  let facts: [FactText]
  let layouts: [FactLayout]

  init(texts: StringPool, links: [LinkText], facts: [FactText], layouts: [FactLayout]) {
    self.texts = texts
    self.links = links
    self.facts = facts
    self.layouts = layouts
  }

  static let none = SummaryParts(texts: StringPool(), links: [], facts: [], layouts: [])
}

/// Parts that are known when the worker that collects them has read its last page, or too many of
/// them: summaries are made before, and used afterwards.
typealias SharedSummaryParts = SetOnce<SummaryParts>

extension SharedSummaryParts {
  /// Parts that are not known yet.
  convenience init() { self.init(.none) }

  var parts: SummaryParts { value }
}
