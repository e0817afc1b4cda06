/// Fields by the label in front of them; a handful, so a list is the fastest map.
package struct LabelMap: Sendable {
  package let entries: [(label: String, field: FieldIndex)]

  package init(_ entries: [(label: String, field: FieldIndex)] = []) { self.entries = entries }

  /// The field of a label, compared byte by byte.
  package func field(of label: ArraySlice<UInt8>) -> FieldIndex? {
    entries.first { $0.label.isSpelled(label) }?.field
  }
}
