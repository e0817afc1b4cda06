import Contract
package import Diagnostics
package import Records
import SourceText

/// A section that occurs twice on a page.
package enum DuplicateSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-section", "Duplicate section on a page",
    severity: .warning, category: .tables,
    rationale: """
      A section was pasted twice, or the one of a draft was left next to the new one. Where the two
      differ, readers cannot know which is right, and links to the heading resolve to the first.
      """,
    examples: [
      Example(
        "A section pasted twice", on: .author,
        bad: .page(
          "### See Also", "- [All Authors](../README.md)", "### ⟦See Also⟧",
          "- [All Authors](../README.md)"),
        good: .page("### See Also", "- [All Authors](../README.md)"))
    ])

  package static let needs: PageFeatures = .repeatableSections

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    let sections = page.contents.sections
    for (again, first) in page.repeatedSections {
      let section = sections[again]
      findings.report(
        .again(page.source.text(section.heading)), at: section.heading,
        element: section.layout.map { kind.sections[$0].name.text } ?? "",
        related: [page.related(sections[first].heading, "the other one")])
    }
  }
}

extension Page {
  /// The duplicate sections, each with the one that is kept: the first whose heading has the right
  /// level, or else the first. Sections whose headings have fields are duplicates where their
  /// headings and the sections around them are the same.
  var repeatedSections: [(section: Int, first: Int)] {
    guard let kind, hasLayoutTwice(kind) else { return [] }
    var byKey: [SectionKey: [Int]] = [:]
    for (index, section) in contents.sections.enumerated() {
      guard let layout = section.layout else { continue }
      let isNamed = kind.sections[layout].template != nil
      let key = SectionKey(
        layout: layout, parent: isNamed ? section.parent : nil,
        heading: isNamed ? source.text(section.heading) : "")
      byKey[key, default: []].append(index)
    }
    var repeated: [(section: Int, first: Int)] = []
    for (key, places) in byKey where places.count > 1 {
      let level = kind.sections[key.layout].level
      let kept = places.first { contents.sections[$0].level == level } ?? places[0]
      repeated += places.filter { $0 != kept }.map { ($0, kept) }
    }
    return repeated.sorted { $0.section < $1.section }
  }

  /// Whether two sections have the same layout.
  private func hasLayoutTwice(_ kind: PageKind) -> Bool {
    var isThere = [Bool](repeating: false, count: kind.sections.count)
    for case let layout? in contents.sections.lazy.map(\.layout) {
      if isThere[layout] { return true }
      isThere[layout] = true
    }
    return false
  }
}

/// What duplicate sections have in common.
private struct SectionKey: Hashable {
  let layout: SectionIndex
  let parent: Int?
  let heading: String
}

extension Diagnostic.Message {
  fileprivate static func again(_ heading: String) -> Self {
    "section '\(heading)' is on the page twice"
  }
}
