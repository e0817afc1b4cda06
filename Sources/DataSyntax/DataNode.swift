package import SourceText

/// One value of a data file and its range: a scalar, a sequence or a mapping.
package struct DataNode: Sendable {
  /// Exactly the bytes of the value: with its quotes or brackets, without anchor, tag, comments and
  /// the blank lines after it. Empty where a value is left out (`key:`).
  ///
  /// Of a mapping without brackets, from its first key to its last value. A table of TOML that has
  /// several parts in the file extends from the first to the last of them; one without keys is
  /// empty, and at the end of its header.
  package let range: ByteRange
  package let content: Content

  package init(range: ByteRange, content: Content) {
    self.range = range
    self.content = content
  }

  /// A plain text.
  package static func text(_ text: String, at range: ByteRange) -> DataNode {
    DataNode(
      range: range, content: .scalar(DataScalar(text: text, style: .plain, value: .string)))
  }

  /// One reference each, since nodes are copied more often than built.
  package enum Content: Sendable {
    case scalar(DataScalar)
    case sequence([DataNode])
    case mapping(DataMapping)
    /// A value that exists but could not be read; a problem says why, so checks skip it.
    case unknown
  }

  /// The same value elsewhere in the source: a scalar, or a list of scalars.
  func moved(by delta: Int) -> DataNode {
    guard case .sequence(let items) = content else {
      return DataNode(range: range.shifted(by: delta), content: content)
    }
    return DataNode(
      range: range.shifted(by: delta), content: .sequence(items.map { $0.moved(by: delta) }))
  }

  /// The scalar, where the node is one.
  package var scalar: DataScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, where the node is a sequence.
  package var items: [DataNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The mapping, where the node is one.
  package var mapping: DataMapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  /// The text, where the node is a string or a date: not that of a number, a boolean or null.
  package var string: String? {
    guard let scalar, scalar.isText else { return nil }
    return scalar.text
  }

  /// The bytes between the quotes of a quoted scalar, still escaped; of any other node, its range.
  package var innerRange: ByteRange {
    switch scalar?.style {
    case .singleQuoted, .doubleQuoted: ByteRange(range.start + 1, range.end - 1)
    case .multilineLiteral, .multilineBasic: ByteRange(range.start + 3, range.end - 3)
    default: range
    }
  }
}
