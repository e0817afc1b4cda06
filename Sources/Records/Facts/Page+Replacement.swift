import DataSyntax
import MarkdownSyntax
package import SourceText

/// How a text of a page is written, for fixes by rules that see only summaries.
package enum TextStyle: Sendable {
  /// With escapes, or not as a text: it cannot be replaced.
  case fixed
  /// Between quotes.
  case quoted
  /// Without quotes, in YAML or Markdown.
  case bare
}

extension Page {
  /// How the value in a range is written; `text` is its text.
  package func style(of text: ArraySlice<UInt8>, in range: ByteRange) -> TextStyle {
    guard source.slice(range).hasSameBytes(as: text) else { return .fixed }
    if range.start > 0, range.end < bytes.count, bytes[range.start - 1] == bytes[range.end],
      bytes[range.end] == .doubleQuote || bytes[range.end] == .singleQuote
    {
      return .quoted
    }
    // Without quotes of its own: only YAML and Markdown have such texts.
    return !isData || data?.format == .yaml ? .bare : .fixed
  }

  /// Whether it may have facts that could not be read, since it has a defect of its own.
  package var mayHaveUnreadFacts: Bool {
    hasConflict || damage.encodingFault != nil || data?.isComplete == false
      || syntax.frontmatter?.isClosed == false || !syntax.tableDefects.isEmpty
      || !contents.uncertain.isEmpty
  }
}
