import SourceText

/// What links have in common that one line of a generator, or one habit, wrote: where they stand.
enum LinkSort: Hashable, Sendable {
  case breadcrumb
  /// Below a column's header.
  case column(ByteRange)
  /// Behind a label: `**Provider**: [Groq](…)`.
  case label(ByteRange)
  case heading
  /// Below a heading of level 2 or more.
  case section(ByteRange)
  /// Above all of them.
  case top

  /// The sort in words, as an element of the contract.
  func element(in source: SourceFile) -> String {
    switch self {
    case .breadcrumb: "breadcrumb"
    case .column(let header): "link in column '\(source.beginning(of: header))'"
    case .label(let label): "link behind '\(source.beginning(of: label))'"
    case .heading: "link in a heading"
    case .section(let heading): "link below '\(source.beginning(of: heading))'"
    case .top: "link at the top"
    }
  }
}

extension SourceFile {
  /// The text in `range`, or as much of it as names something: many links can have the same name.
  func beginning(of range: ByteRange) -> String {
    var end = min(range.end, range.start + 100)
    while end < range.end, end > range.start, bytes[end].isContinuation { end -= 1 }
    return text(ByteRange(range.start, end))
  }
}
