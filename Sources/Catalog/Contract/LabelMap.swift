/// What a page can tell by a label, and the field that it is; a handful, so a list is the fastest map.
package struct LabelMap: Sendable {
  /// A label that is known without being a field has none.
  package let entries: [(label: String, field: FieldIndex?)]

  package init(_ entries: [(label: String, field: FieldIndex?)] = []) { self.entries = entries }

  /// The field of a label, compared byte by byte.
  package func field(of label: ArraySlice<UInt8>) -> FieldIndex? {
    entries.first { $0.label.isSpelled(label) }?.field
  }

  /// Whether a page may have this label.
  package func has(_ label: ArraySlice<UInt8>) -> Bool {
    entries.contains { $0.label.isSpelled(label) }
  }

  /// The labels, in the order of the contract.
  package var labels: [String] { entries.map(\.label) }
}
