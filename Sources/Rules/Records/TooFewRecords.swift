import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A table with fewer rows than the contract requires, or a section with fewer sections in it.
package enum TooFewRecords: PageRule {
  package static let descriptor = RuleDescriptor(
    "too-few-records", "Fewer rows or sections than required",
    severity: .warning, category: .records,
    rationale: """
      The contract has a least number of rows: a table of one or two is most often the rest of one
      that was cut off, or belongs to another section.
      """,
    examples: [
      Example(
        "A table of one row", path: "README.md",
        bad: """
          ## Animals

          | ⟦API⟧ | HTTPS |
          |---|---|
          | Cats | Yes |

          """,
        good: """
          ## Animals

          | API | HTTPS |
          |---|---|
          | Cats | Yes |
          | Dogs | Yes |

          """,
        contract: DataExamples.apis)
    ])

  package static let needs: PageFeatures = .recordSets

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, kind.hasRecordSets else { return }
    let defects = page.syntax.tableDefects
    var rows: [Int: Int] = [:]
    var sections: [SectionGroup: (count: Int, first: Int)] = [:]
    for record in page.contents.records {
      switch record.subject {
      case .row(_, let table): rows[table, default: 0] += 1
      case .section(let number):
        guard let layout = page.contents.sections[number].layout else { continue }
        let group = SectionGroup(
          layout: layout, parent: page.contents.sections[number].parent)
        sections[group, default: (0, number)].count += 1
      case .page, .item: continue
      }
    }
    for table in page.contents.tables {
      guard let set = table.layout.records, case let count = rows[table.node] ?? 0,
        count < set.least, !defects.contains(where: { $0.range.overlaps(table.range) })
      else { continue }
      findings.report(
        .tooFew(count, "row", in: "this table", set.least), at: page.firstLabel(of: table),
        element: set.name)
    }
    for (group, found) in sections.sorted(by: { $0.value.first < $1.value.first }) {
      guard let set = kind.sections[group.layout].records, found.count < set.least else { continue }
      findings.report(
        .tooFew(found.count, "section", in: set.name, set.least),
        at: page.contents.sections[group.parent ?? found.first].heading, element: set.name)
    }
  }

  /// Sections of one form in one other section.
  private struct SectionGroup: Hashable {
    let layout: SectionIndex
    let parent: Int?
  }
}

extension Page {
  /// The label of a table's first column.
  fileprivate func firstLabel(of table: MatchedTable) -> ByteRange {
    let cell = syntax.descendants(of: table.header).first { $0.kind == .cell }
    return cell.map { bytes.undecorated($0.content).range } ?? syntax.nodes[table.header].range
  }
}

extension Diagnostic.Message {
  fileprivate static func tooFew(
    _ count: Int, _ thing: String, in place: String, _ least: Int
  ) -> Self {
    let things = count == 1 ? thing : "\(thing)s"
    return
      "only \(count) \(term: things) in \(term: place); expected at least \(term: "\(least)")"
  }
}
