import SourceText

/// Labelled values in the lines of a paragraph.
extension BlockScanner {
  mutating func addLabelledValues(of lines: Range<Int>, in source: Span<UInt8>) {
    let isItemText =
      containers.last.map { $0.kind != .blockQuote && $0.node == nodes.count - 1 } ?? false
    var index = lines.lowerBound
    while index < lines.upperBound {
      let line = paragraphLines[index]
      index += 1
      guard let label = source.label(at: line.start, before: line.end) else { continue }
      var valueStart = label.colonEnd
      var valueLine = line
      if valueStart == nil, index < lines.upperBound,
        source.byte(at: paragraphLines[index].start, before: paragraphLines[index].end) == .colon
      {
        valueLine = paragraphLines[index]
        valueStart = valueLine.start + 1
        index += 1
      }
      guard let valueStart else { continue }
      var value = source.trimmed(from: valueStart, to: valueLine.end)
      if index < lines.upperBound { value = source.withoutHardBreak(value) }
      if value.isEmpty, valueLine != line, index < lines.upperBound,
        !source.beginsWithLabel(paragraphLines[index])
      {
        value = source.trimmed(from: paragraphLines[index].start, to: paragraphLines[index].end)
        index += 1
      }
      labelledValues.append(
        LabelledValue(
          label: label.text, value: value.isEmpty ? ByteRange(at: valueStart) : value,
          isListItem: isItemText && line.start == paragraphLines[lines.lowerBound].start,
          range: ByteRange(line.start, max(value.end, valueStart))))
    }
  }
}

extension Span where Element == UInt8 {
  /// The text of a line that others follow, without the backslash of a line break at its end.
  fileprivate func withoutHardBreak(_ line: ByteRange) -> ByteRange {
    var start = line.end
    while start > line.start, self[start - 1] == .backslash { start -= 1 }
    guard !(line.end - start).isMultiple(of: 2) else { return line }
    return trimmed(from: line.start, to: line.end - 1)
  }

  /// The words between the `**` or `__` at `start`, and the offset after the colon that follows.
  fileprivate func label(at start: Int, before end: Int) -> (text: ByteRange, colonEnd: Int?)? {
    guard end - start >= 5, self[start] == UInt8(ascii: "*") || self[start] == UInt8(ascii: "_"),
      self[start + 1] == self[start]
    else { return nil }
    let marker = self[start]
    let textStart = start + 2
    guard self[textStart] != marker, !self[textStart].isSpaceOrTab else { return nil }
    var textEnd = textStart + 1
    while textEnd + 1 < end, self[textEnd] != marker || self[textEnd + 1] != marker {
      textEnd += 1
    }
    guard textEnd + 1 < end, !self[textEnd - 1].isSpaceOrTab else { return nil }
    if self[textEnd - 1] == .colon {
      let words = trimmed(from: textStart, to: textEnd - 1)
      return words.isEmpty ? nil : (words, textEnd + 2)
    }
    let text = ByteRange(textStart, textEnd)
    let next = skipSpaces(from: textEnd + 2, to: end)
    guard next < end else { return (text, nil) }
    return self[next] == .colon ? (text, next + 1) : nil
  }

  fileprivate func beginsWithLabel(_ line: ByteRange) -> Bool {
    label(at: line.start, before: line.end) != nil
  }
}
