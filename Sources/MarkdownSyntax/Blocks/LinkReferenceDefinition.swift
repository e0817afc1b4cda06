import SourceText

/// The parts of a link reference definition.
struct LinkReferenceDefinition {
  let range: ByteRange
  let label: ByteRange
  let destination: ByteRange
  let title: ByteRange?
  /// The offset of the next line's text.
  let next: Int
}

extension Span where Element == UInt8 {
  /// The definition whose `[` is at `start`.
  ///
  /// `[^1]: ...` is a footnote on GitHub and so not a definition here.
  func linkReferenceDefinition(at start: Int, before end: Int) -> LinkReferenceDefinition? {
    guard byte(at: start, before: end) == .leftBracket,
      byte(at: start + 1, before: end) != .caret,
      let labelEnd = linkLabelEnd(at: start, before: end),
      byte(at: labelEnd, before: end) == .colon,
      skipWhitespace(from: start + 1, to: labelEnd - 1) < labelEnd - 1
    else { return nil }
    let destinationStart = skipWhitespace(from: labelEnd + 1, to: end)
    guard let (destination, destinationEnd) = linkDestination(at: destinationStart, before: end),
      destinationEnd > destinationStart
    else { return nil }
    var rangeEnd = destinationEnd
    var title: ByteRange?
    let titleStart = skipWhitespace(from: destinationEnd, to: end)
    if titleStart > destinationEnd, let titleEnd = linkTitleEnd(at: titleStart, before: end),
      isLineEnd(after: titleEnd, before: end)
    {
      title = ByteRange(titleStart + 1, titleEnd - 1)
      rangeEnd = titleEnd
    } else if !isLineEnd(after: destinationEnd, before: end) {
      return nil
    }
    return LinkReferenceDefinition(
      range: ByteRange(start, rangeEnd), label: ByteRange(start + 1, labelEnd - 1),
      destination: destination, title: title, next: skipWhitespace(from: rangeEnd, to: end))
  }

  /// Whether only spaces and tabs are between `offset` and the end of its line.
  private func isLineEnd(after offset: Int, before end: Int) -> Bool {
    byte(at: skipSpaces(from: offset, to: end), before: end)?.isLineEnd ?? true
  }
}
