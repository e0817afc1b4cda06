package import Contract
package import SourceText

/// A table of a page that matches one in its contract.
package final class MatchedTable: Sendable {
  /// The index of its node.
  package let node: Int
  package let range: ByteRange
  /// The index of the header row.
  package let header: Int
  /// The offset of the header row.
  let headerStart: Int
  let plan: TablePlan
  /// The section of the page that contains it; nil above the first heading.
  package let section: Int?

  init(node: Int, range: ByteRange, headerStart: Int, plan: TablePlan, section: Int?) {
    self.node = node
    self.range = range
    header = node + 1
    self.headerStart = headerStart
    self.plan = plan
    self.section = section
  }
}

extension MatchedTable {
  /// Its position in its page kind's list.
  package var index: TableIndex { plan.index }
  package var layout: TableLayout { plan.layout }

  /// Whether each of its rows should contain a field, and none of its columns does.
  package func lacksColumn(of field: FieldIndex) -> Bool {
    layout.states(field) && !plan.values.joined().contains { $0.meaning.isField(field) }
  }

  /// The labels of its columns, without markup around them.
  var labels: [ByteRange] { plan.labels.map { $0.shifted(by: headerStart) } }
}
