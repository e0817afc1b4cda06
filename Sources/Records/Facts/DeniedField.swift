package import Contract
import MarkdownSyntax
package import SourceText

/// A field that a page marks as having no value: by `-` in its place, or by the text in the place
/// of its table.
package struct DeniedField: Sendable {
  package let range: ByteRange
  private let fieldNumber: Int32

  package init(_ field: FieldIndex, at range: ByteRange) {
    self.range = range
    fieldNumber = Int32(clamping: field)
  }

  package var field: FieldIndex { Int(fieldNumber) }
}

extension Page {
  /// Whether a table has rows below its header.
  package func hasRows(_ table: MatchedTable) -> Bool {
    let nodes = syntax.nodes
    let end = nodes[table.node].endIndex
    var index = table.node + 1
    while index < end {
      if case .row = nodes[index].kind { return true }
      index = nodes[index].endIndex
    }
    return false
  }
}
