package import SourceText

/// Properties of some kinds of nodes; nil or false for the others.
extension SyntaxNode {
  /// The level of a heading, 1 to 6.
  package var headingLevel: Int? { kind == .heading ? Int(number & 0xff) : nil }
  /// Whether a heading is underlined with `=` or `-`.
  package var isSetext: Bool { kind == .heading && flag }

  /// Whether a paragraph has several lines, maybe some of comments alone.
  package var hasSeveralLines: Bool { kind == .paragraph && flag }

  /// The number of columns of a table: the cells of its header row.
  package var columnCount: Int? { kind == .table ? Int(number) : nil }
  /// The number of cells of a row, without missing ones, with excess ones that are not comments.
  package var cellCount: Int? {
    switch kind {
    case .headerRow, .delimiterRow, .row: Int(number)
    default: nil
    }
  }
  /// Whether a cell is beyond the header's width, where it is not shown.
  package var isExcess: Bool { kind == .cell && flag }

  /// The form of a link or an image.
  package var linkForm: LinkForm? { kind == .link || kind == .image ? form : nil }
  /// The destination of a link, an image, a definition or a failed link, without `<` and `>`, not
  /// decoded.
  ///
  /// For a reference, it is in the definition. An autolink is its own destination.
  package var destination: ByteRange? { kind == .fencedCode ? nil : storedDestination.ifPresent }
  /// The title of a link, an image or a definition, without its quotes.
  package var title: ByteRange? { storedTitle.ifPresent }
  /// The label between the brackets of a definition or a reference.
  package var label: ByteRange? {
    switch (kind, form) {
    case (.definition, _): content
    case (.link, .full), (.image, .full): ByteRange(content.end + 2, range.end - 1)
    case (.link, .collapsed), (.image, .collapsed), (.link, .shortcut), (.image, .shortcut): content
    default: nil
    }
  }

  /// The info string of fenced code, trimmed; may be empty.
  package var infoString: ByteRange? { kind == .fencedCode ? storedDestination.ifPresent : nil }
  /// Whether fenced code or a comment is unclosed and ends with its container.
  package var isUnclosed: Bool { (kind == .fencedCode || kind == .comment) && flag }

  /// The marker of a list item: `-`, `*`, `+`, `1.` or `1)`.
  package var marker: ByteRange? {
    kind == .listItem ? ByteRange(range.start, range.start + Int(number)) : nil
  }

  /// Whether it is a container or a leaf block, not an inline.
  package var isBlock: Bool { kind.rawValue <= Kind.definition.rawValue }
}
