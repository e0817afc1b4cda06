import MarkdownSyntax
import Records
import SourceText

/// The anchors on a page: pages of a kind have all but that of the first heading in common.
struct AnchorPlaces: Sendable {
  /// The text of the first heading, or its anchor, which is its own anchor; empty where all anchors
  /// are in `rest`.
  let heading: StringPool.Place
  /// The other anchors, each with a line feed after it.
  let rest: StringPool.Place

  /// All of them; few pages have links to their anchors.
  func names(in texts: StringPool) -> [Substring] {
    let first = HeadingAnchors.slug(of: texts[heading])
    let others = texts.text(rest).split(separator: "\n")
    return first.isEmpty ? others : [Substring(decoding: first, as: UTF8.self)] + others
  }
}

/// The latest anchors, by the bytes that determine them.
struct AnchorMemo: Sendable {
  private var known = [Known?](repeating: nil, count: 64)

  private struct Known {
    let texts: [UInt8]
    let anchors: [UInt8]
  }

  /// The anchors that some texts determine.
  mutating func value(of texts: [UInt8], _ read: () -> [UInt8]) -> [UInt8] {
    let slot = texts[...].seededHash & (known.count - 1)
    if let known = known[slot], known.texts[...].hasSameBytes(as: texts[...]) {
      return known.anchors
    }
    let anchors = read()
    if texts.count <= Self.longest { known[slot] = Known(texts: texts, anchors: anchors) }
    return anchors
  }

  /// Longer texts are not remembered.
  private static let longest = 1 << 12
}

extension [UInt8] {
  /// Whether one of these, each in a line, may be the anchor of a heading: in doubt, it may.
  func mayHaveAnchor(ofHeading text: ArraySlice<UInt8>) -> Bool {
    // Of three characters that are kept, the anchor begins with the lower case.
    let start = text.prefix(3)
    guard start.count == 3, start.allSatisfy(\.isAlphanumeric) else { return true }
    let anchor = start.map(\.lowercased)
    let bytes = span
    var line = 0
    while line + 3 <= count {
      if bytes[line] == anchor[0], bytes[line + 1] == anchor[1], bytes[line + 2] == anchor[2] {
        return true
      }
      line = bytes.lineEnd(from: line) + 1
    }
    return false
  }

  /// Whether a line, with its end, is one of these.
  func hasLine(_ line: [UInt8]) -> Bool {
    let bytes = span
    var start = 0
    while start < count {
      let end = bytes.lineEnd(from: start) + 1
      if end - start == line.count, self[start..<end].hasSameBytes(as: line[...]) { return true }
      start = end
    }
    return false
  }
}
