/// A section of a page kind: its heading, and whether it is optional.
package struct SectionLayout: Sendable {
  package let name: SectionName
  /// The fields in its heading; nil where it is the same on every page.
  package let template: TextTemplate?
  /// The section that contains it; nil where it may be anywhere.
  package let parent: SectionIndex?
  /// The level of its heading; nil where any is allowed.
  package let level: Int?
  package let isOptional: Bool
  /// Whether quantities in its heading are followed by their unit.
  package let hasUnits: Bool
  /// What each such section has to be; nil where the contract does not restrict them.
  package let records: RecordSetLayout?
}

/// The position of a section in its page kind's list.
package typealias SectionIndex = Int

extension [SectionLayout] {
  /// The section that a heading opens, inside sections of these kinds: the one of that name, or
  /// else the first whose template matches.
  package func index(
    of heading: ArraySlice<UInt8>, within enclosing: [SectionIndex]
  ) -> SectionIndex? {
    func isAllowed(_ layout: SectionLayout) -> Bool {
      layout.parent.map { enclosing.contains($0) } ?? true
    }
    let named = firstIndex {
      $0.template == nil && $0.name.matches(heading) && isAllowed($0)
    }
    return named ?? firstIndex { isAllowed($0) && $0.template?.captures(in: heading) != nil }
  }
}
