package import Contract
package import SourceText

/// The result of reading the address of a badge's image.
package enum BadgeReading: Hashable, Sendable {
  case badge(Badge)
  case malformed(BadgeDefect, at: ByteRange)
}

extension BadgeReading {
  /// Reads the address in `range` of `bytes`; `prefix` is the common prefix of badges' addresses.
  package init(_ bytes: [UInt8], in range: ByteRange, prefix: String) {
    let address = bytes[range.offsets]
    guard prefix.isPrefix(of: address) else {
      self = .malformed(.otherAddress, at: range)
      return
    }
    let path = Self.path(address.dropFirst(prefix.utf8.count))
    let whole = ByteRange(path.startIndex, path.endIndex)
    let hyphens = Self.hyphens(in: path)
    guard hyphens.count == 2 else {
      let count = hyphens.count + 1
      self = .malformed(count < 3 ? .tooFewParts(count) : .tooManyParts(count), at: whole)
      return
    }
    let label = path[..<hyphens.first.lowerBound]
    let value = path[hyphens.first.upperBound..<hyphens.last.lowerBound]
    let color = path[hyphens.last.upperBound...]
    guard !label.isEmpty, !value.isEmpty, !color.isEmpty else {
      self = .malformed(.emptyPart, at: whole)
      return
    }
    let parts = (BadgeText.part(label), BadgeText.part(value), BadgeText.part(color))
    guard let first = parts.0, let second = parts.1, let third = parts.2 else {
      let bad = parts.0 == nil ? label : parts.1 == nil ? value : color
      self = .malformed(.badEncoding, at: ByteRange(bad.startIndex, bad.endIndex))
      return
    }
    self = .badge(Badge(label: first, value: second, color: third))
  }

  /// The badge's own part of an address: without query, fragment and the image type's ending.
  private static func path(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let path = address.prefix { $0 != .questionMark && $0 != .hash }
    let ending = path.suffix(4)
    guard ending.first == .period else { return path }
    return ".svg".isSpelled(ending) || ".png".isSpelled(ending) ? path.dropLast(4) : path
  }

  /// The number of hyphens that separate parts of a path, and the places of the first and the last
  /// of them with their backslashes; two in a row are a hyphen in the text.
  private static func hyphens(
    in path: ArraySlice<UInt8>
  ) -> (count: Int, first: Range<Int>, last: Range<Int>) {
    let end = path.endIndex..<path.endIndex
    var found = (count: 0, first: end, last: end)
    var index = path.startIndex
    while index < path.endIndex {
      let place = BadgeText.unescaped(at: index, in: path)
      if path[place] == .hyphen {
        let next = BadgeText.unescaped(at: place + 1, in: path)
        if next < path.endIndex, path[next] == .hyphen {
          index = next + 1
          continue
        }
        found.last = index..<(place + 1)
        if found.count == 0 { found.first = found.last }
        found.count += 1
      }
      index = place + 1
    }
    return found
  }
}

extension BadgeReading {
  /// The same of an address elsewhere.
  func moved(by delta: Int) -> BadgeReading {
    switch self {
    case .badge(let badge):
      .badge(
        Badge(
          label: badge.label.moved(by: delta), value: badge.value.moved(by: delta),
          color: badge.color.moved(by: delta)))
    case .malformed(let defect, let range): .malformed(defect, at: range.shifted(by: delta))
    }
  }
}

extension Badge.Part {
  /// The same of an address elsewhere.
  func moved(by delta: Int) -> Badge.Part {
    Badge.Part(text: text, range: range.shifted(by: delta))
  }
}

/// Why an address is not a static badge.
package enum BadgeDefect: Hashable, Sendable {
  /// It is in the text or in a link, so that no badge is shown.
  case notShown
  /// It has a space, so that no badge is shown.
  case withSpace
  /// It is in the tag of an HTML image.
  case inHTML
  /// It does not begin with the contract's prefix of badges.
  case otherAddress
  /// Fewer than three parts between single hyphens; how many there are.
  case tooFewParts(Int)
  /// More than three; how many there are.
  case tooManyParts(Int)
  case emptyPart
  /// `%` without two hexadecimal digits, or bytes that are not UTF-8.
  case badEncoding
}
