import SourceText

/// Looks at what resembles a table and is none, or is one with torn rows.
enum TableDefectFinder {
  static func find(in blocks: BlockScanner, _ source: Span<UInt8>) -> [TableDefect] {
    []
  }
}
