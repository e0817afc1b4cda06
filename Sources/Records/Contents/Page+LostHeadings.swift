import Contract
import MarkdownSyntax
import SourceText

/// Sections whose headings are not on the page, or not shown as headings.
extension Page {
  /// Where sections begin that lost their heading, in order: at the heading that is not shown as
  /// one, or else at their labels.
  package var lostHeadings: [Int] {
    if unshownSections.isEmpty, unusualFields.isEmpty { return [] }
    return (unshownSections.map(\.heading.range.start) + headlessLists.map(\.anchor.start)).sorted()
  }

  /// The lists of labels of sections whose heading is not on the page, not even as text.
  package var headlessLists: [LabelList] {
    let lists = unusualFields.filter(\.lacksHeading).sorted { $0.anchor < $1.anchor }
    if unshownSections.isEmpty { return lists }
    var last = 0
    return lists.filter { list in
      let end = list.anchor.start
      let section = contents.section(at: end).map { contents.sections[$0].heading.start } ?? 0
      let start = max(section, last)
      last = end
      let next = unshownSections.partitioningIndex { $0.heading.range.start >= start }
      return next == unshownSections.count || unshownSections[next].heading.range.start >= end
    }
  }
}
