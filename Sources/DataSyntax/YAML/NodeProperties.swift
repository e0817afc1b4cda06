internal import SourceText

/// The places of the anchor and the tag before a value, and where the value itself begins.
///
/// libyaml has one mark for all three.
struct NodeProperties {
  private(set) var anchor: ByteRange?
  private(set) var tag: ByteRange?
  /// The first byte of the value; the end of the last property where the value is empty.
  private(set) var valueStart: Int

  /// Searches from `start` at most up to `end`: the next anchor or tag may be that of the first
  /// key.
  init(_ bytes: [UInt8], from start: Int, to end: Int, hasAnchor: Bool, hasTag: Bool) {
    let end = min(end, bytes.count)
    var offset = start
    valueStart = start
    while offset < end {
      let byte = bytes[offset]
      let isAnchor = byte == .ampersand && hasAnchor && anchor == nil
      if isAnchor || byte == .exclamationMark && hasTag && tag == nil {
        let property = ByteRange(offset, Self.endOfProperty(bytes, from: offset, to: end))
        if isAnchor { anchor = property } else { tag = property }
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

  /// An anchor's name ends where libyaml ends it, at the first byte but `[0-9A-Za-z_-]`; a tag at
  /// white space or, between brackets, at a comma.
  private static func endOfProperty(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    let isAnchor = bytes[start] == .ampersand
    let isVerbatim = start + 1 < end && bytes[start + 1] == .lessThan
    var offset = start + 1
    while offset < end {
      let byte = bytes[offset]
      if isAnchor {
        guard byte.isAlphanumeric || byte == .underscore || byte == .hyphen else { break }
      } else if isVerbatim {
        if byte == .greaterThan { return offset + 1 }
      } else if byte.isWhitespace || byte == .comma {
        break
      }
      offset += 1
    }
    return offset
  }
}
