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
      Where they are the same, other duplicates in the second one follow from this.
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
    var copy: ByteRange?
    // Many sections can repeat one.
    var firsts: [Int: ByteRange] = [:]
    for (again, first) in page.repeatedSections {
      let section = sections[again]
      if copy?.contains(section.heading) == true { continue }
      let whole = page.rangeWithSubsections(again)
      let known = firsts[first] ?? page.rangeWithSubsections(first)
      firsts[first] = known
      let isCopy = page.source.slice(whole).hasSameBytes(as: page.source.slice(known))
      if isCopy { copy = whole }
      findings.report(
        .again(page.source.text(section.heading)), at: section.heading,
        element: section.layout.map { kind.sections[$0].name.text } ?? "",
        related: [page.related(sections[first].heading, "the other one")],
        consequences: isCopy
          ? .duplicates(rules: otherRules, in: whole, of: Array(page.path.utf8)) : nil)
    }
  }

  /// The rules that report duplicates in a section.
  private static let otherRules: Set = [
    DuplicateField.descriptor.id, DuplicateIndexEntry.descriptor.id,
  ]
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

  /// A section from the text of its heading on, with the sections in it.
  fileprivate func rangeWithSubsections(_ number: Int) -> ByteRange {
    let section = contents.sections[number]
    let next = contents.sections[(number + 1)...].firstIndex { $0.level <= section.level }
    let end = contents.sections[(next ?? contents.sections.count) - 1].body.end
    return bytes.trimmed(ByteRange(section.heading.start, end))
  }

  /// Whether two sections have the same layout.
  private func hasLayoutTwice(_ kind: PageKind) -> Bool {
    var isThere = [Bool](repeating: false, count: kind.sections.count)
    for index in contents.sections.indices {
      guard let layout = contents.sections[index].layout else { continue }
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
