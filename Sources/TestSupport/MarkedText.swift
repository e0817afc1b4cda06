package import SourceText

/// Text with `⟦ ⟧` around what a test is about: the text without the marks, and the marked ranges.
package struct MarkedText: Sendable {
  package let text: String
  /// In order of their starts.
  package let ranges: [ByteRange]

  package init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var ranges: [ByteRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(text.utf8.count)
      case "⟧": if let start = open.popLast() { ranges.append(ByteRange(start, text.utf8.count)) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.ranges = ranges.sorted()
  }
}
