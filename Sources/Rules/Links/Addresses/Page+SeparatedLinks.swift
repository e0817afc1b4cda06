import Contract
import MarkdownSyntax
import Records
import SourceText

extension Page {
  /// Texts that were intended as links, but have a space before the path or the address:
  /// `[Catalog] (../README.md)`, `[OpenAI] (https://openai.com)`.
  var separatedLinks: [ByteRange] {
    var found: [ByteRange] = []
    guard textOutsideLinks.hasBrackets else { return found }
    syntax.forEachTextOutsideLinks { addSeparatedLinks(in: $0.offsets, to: &found) }
    return found
  }

  /// Adds those whose label is in `gap`.
  private func addSeparatedLinks(in gap: Range<Int>, to found: inout [ByteRange]) {
    var index = max(gap.lowerBound, found.last?.end ?? 0)
    // The last opening bracket before `passed` on its line: each byte is searched once, since a
    // line can have a megabyte.
    var open: Int?
    var passed = gap.lowerBound
    while index < gap.upperBound,
      let close = bytes[index..<gap.upperBound].firstIndex(of: .rightBracket)
    {
      index = close + 1
      while passed < close {
        if bytes[passed] == .leftBracket { open = passed }
        if bytes[passed].isLineEnd { open = nil }
        passed += 1
      }
      if let open, let link = separatedLink(from: open, at: close) {
        found.append(link)
        index = link.end
      }
    }
  }

  /// The link whose label begins at `open` and ends at `close`.
  private func separatedLink(from open: Int, at close: Int) -> ByteRange? {
    let gap = bytes[(close + 1)...].prefix { $0 == .space }
    guard !gap.isEmpty, gap.endIndex < bytes.count, bytes[gap.endIndex] == .leftParenthesis else {
      return nil
    }
    // A path has no whitespace, so the first one ends the search: a line can have a megabyte.
    let start = gap.endIndex + 1
    let end = bytes[start...].firstIndex { $0.isWhitespace || $0 == .rightParenthesis }
    guard let end, bytes[end] == .rightParenthesis else { return nil }
    let destination = bytes[start..<end]
    guard destination.isPath || destination.isAddress && bytes[(open + 1)..<close].isLabel else {
      return nil
    }
    return ByteRange(open, end + 1)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a relative path, or that of a page.
  fileprivate var isPath: Bool {
    !contains(where: \.isWhitespace)
      && (starts(with: "./".utf8) || starts(with: "../".utf8)
        || suffix(3).elementsEqual(".md".utf8))
  }

  /// Whether it is the address of a web page.
  fileprivate var isAddress: Bool {
    starts(with: "https://".utf8) || starts(with: "http://".utf8)
  }

  /// Whether it has a word, and is not the box of a task, `[x]`, or the number of a note, `[1]`.
  fileprivate var isLabel: Bool { count { $0.isLetter || !$0.isASCII } > 1 }
}
