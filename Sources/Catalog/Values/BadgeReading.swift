package import SourceText

/// What the address of a badge's image turns out to be.
package enum BadgeReading: Hashable, Sendable {
  case badge(Badge)
  case malformed(BadgeDefect, at: ByteRange)
}

extension BadgeReading {
  /// Reads the address in `range` of `bytes`; `prefix` is how every badge's address begins.
  package init(_ bytes: [UInt8], in range: ByteRange, prefix: String) {
    let address = bytes[range.offsets]
    guard prefix.isPrefix(of: address) else {
      self = .malformed(.otherAddress, at: range)
      return
    }
    let path = Self.path(address.dropFirst(prefix.utf8.count))
    let parts = Self.parts(of: path)
    let whole = ByteRange(path.startIndex, path.endIndex)
    guard parts.count == 3 else {
      let defect: BadgeDefect =
        parts.count < 3 ? .tooFewParts(parts.count) : .tooManyParts(parts.count)
      self = .malformed(defect, at: whole)
      return
    }
    var decoded: [Badge.Part] = []
    decoded.reserveCapacity(3)
    for part in parts {
      guard !part.isEmpty else {
        self = .malformed(.emptyPart, at: whole)
        return
      }
      guard let found = BadgeText.part(part) else {
        self = .malformed(.badEncoding, at: ByteRange(part.startIndex, part.endIndex))
        return
      }
      decoded.append(found)
    }
    self = .badge(Badge(label: decoded[0], value: decoded[1], color: decoded[2]))
  }

  /// The badge's own part of an address: without query, fragment and the image type's ending.
  private static func path(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let path = address.prefix { $0 != .questionMark && $0 != .hash }
    let ending = path.suffix(4)
    return ".svg".isSpelled(ending) || ".png".isSpelled(ending) ? path.dropLast(4) : path
  }

  /// Splits at single hyphens; two in a row are a hyphen in the text.
  private static func parts(of path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    parts.reserveCapacity(3)
    var start = path.startIndex
    var index = start
    while index < path.endIndex {
      if path[index] == .hyphen {
        if index + 1 < path.endIndex, path[index + 1] == .hyphen {
          index += 2
          continue
        }
        parts.append(path[start..<index])
        start = index + 1
      }
      index += 1
    }
    parts.append(path[start...])
    return parts
  }
}
