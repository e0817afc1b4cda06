package import SourceText

/// Where a link is: what links have in common that one line of a generator, or one habit, wrote.
package enum LinkContext: Hashable, Sendable {
  case breadcrumb
  /// Below a column's header.
  case column(ByteRange)
  /// After a label: `**Provider**: [Groq](…)`.
  case label(ByteRange)
  case heading
  /// Below a heading of level 2 or more.
  case section(ByteRange)
  /// Above all sections, and in none of the others.
  case top

  /// The form of a context, without its name.
  package enum Form: UInt8, Sendable {
    case breadcrumb, column, label, heading, section, top

    /// The context in words, as an element of the contract.
    package func element(named name: String) -> String {
      switch self {
      case .breadcrumb: "breadcrumb"
      case .column: "link in column '\(name)'"
      case .label: "link behind '\(name)'"
      case .heading: "link in a heading"
      case .section: "link below '\(name)'"
      case .top: "link at the top"
      }
    }
  }

  package var form: Form {
    switch self {
    case .breadcrumb: .breadcrumb
    case .column: .column
    case .label: .label
    case .heading: .heading
    case .section: .section
    case .top: .top
    }
  }

  /// The text that names it; empty for one without a name.
  package func name(in source: SourceFile) -> ArraySlice<UInt8> {
    switch self {
    case .column(let name), .label(let name), .section(let name): source.beginning(of: name)
    case .breadcrumb, .heading, .top: []
    }
  }
}

extension SourceFile {
  /// The text in `range`, or enough of it to identify it: many links can have the same name.
  package func beginning(of range: ByteRange) -> ArraySlice<UInt8> {
    var end = min(range.end, range.start + 100)
    while end < range.end, end > range.start, bytes[end].isContinuation { end -= 1 }
    return slice(ByteRange(range.start, end))
  }
}
