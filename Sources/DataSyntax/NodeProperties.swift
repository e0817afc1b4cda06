internal import SourceText

/// Where the anchor and the tag in front of a value stand, and where the value itself begins.
///
/// libyaml has one mark for all three.
struct NodeProperties {
  private(set) var anchor: ByteRange?
  private(set) var tag: ByteRange?
  /// The first byte of the value; the end of the last property where the value is empty.
  private(set) var valueStart: Int

  /// Looks from `start` at most up to `end`.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    let end = min(end, bytes.count)
    var offset = start
    valueStart = start
    while offset < end {
      let byte = bytes[offset]
      if byte == .ampersand || byte == .exclamationMark {
        let property = ByteRange(offset, Self.endOfProperty(bytes, from: offset, to: end))
        if byte == .ampersand { anchor = property } else { tag = property }
        offset = property.end
        valueStart = offset
      } else if byte.isWhitespace {
        offset += 1
      } else if byte == .hash {
        while offset < end, !bytes[offset].isLineEnd { offset += 1 }
      } else {
        valueStart = offset
        return
      }
    }
  }

  private static func endOfProperty(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let isVerbatim = start + 1 < end && bytes[start + 1] == .lessThan
    var offset = start + 1
    while offset < end, !bytes[offset].isWhitespace {
      let byte = bytes[offset]
      if isVerbatim, byte == .greaterThan { return offset + 1 }
      if !isVerbatim,
        byte == .comma || byte == .leftBracket || byte == .rightBracket
          || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      {
        break
      }
      offset += 1
    }
    return offset
  }
}
