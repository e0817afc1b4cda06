package import SourceText

/// What only some kinds of nodes have; nil or false for the others.
extension SyntaxNode {
  /// The level of a heading, 1 to 6.
  package var headingLevel: Int? { kind == .heading ? Int(number & 0xff) : nil }
  /// Whether a heading is underlined with `=` or `-`.
  package var isSetext: Bool { kind == .heading && flag }

  /// How many columns a table has: the cells of its header row.
  package var columnCount: Int? { kind == .table ? Int(number) : nil }
  /// How many cells a row has, missing ones not counted, excess ones counted.
  package var cellCount: Int? {
    switch kind {
    case .headerRow, .delimiterRow, .row: Int(number)
    default: nil
    }
  }
  /// Whether a cell stands beyond the header's width, where no reader sees it.
  package var isExcess: Bool { kind == .cell && flag }

  /// How a link or an image is written.
  package var linkForm: LinkForm? { kind == .link || kind == .image ? form : nil }
  /// Where a link, an image or a definition leads, or was meant to, without `<` and `>`: raw, escapes and all.
  ///
  /// Of a reference it stands in the definition. An autolink is its own destination.
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

  /// The info string of fenced code, trimmed; empty where there is none.
  package var infoString: ByteRange? { kind == .fencedCode ? storedDestination.ifPresent : nil }
  /// Whether fenced code or a comment runs to the end of what holds it, for want of its end.
  package var isUnclosed: Bool { (kind == .fencedCode || kind == .comment) && flag }

  /// The marker of a list item: `-`, `*`, `+`, `1.` or `1)`.
  package var marker: ByteRange? {
    kind == .listItem ? ByteRange(range.start, range.start + Int(number)) : nil
  }

  /// Whether it is a container or a leaf block, and no inline.
  package var isBlock: Bool { kind.rawValue <= Kind.definition.rawValue }
}
