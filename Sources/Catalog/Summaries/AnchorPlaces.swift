import MarkdownSyntax
import SourceText

/// The anchors on a page, each with a line feed after it: pages of a kind have all but the first in
/// common.
struct AnchorPlaces: Sendable {
  let first: StringPool.Place
  let rest: StringPool.Place
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
