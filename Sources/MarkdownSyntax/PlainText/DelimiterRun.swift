import SourceText

/// A run of `*`, `_` or `~` in the text, which may open or close emphasis.
struct DelimiterRun {
  let character: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool
  /// The number of its characters that are not used by emphasis.
  var remaining: Int

  /// The run from `start` to `end`, judged by the characters around it within `text`'s bounds.
  init(from start: Int, to end: Int, within bounds: Range<Int>, in text: Span<UInt8>) {
    character = text[start]
    length = end - start
    remaining = length
    let before = text.character(before: start, notBefore: bounds.lowerBound)
    let after = text.character(at: end, before: bounds.upperBound)
    let isLeftFlanking =
      !after.isWhitespace && (!after.isPunctuation || before.isWhitespace || before.isPunctuation)
    let isRightFlanking =
      !before.isWhitespace && (!before.isPunctuation || after.isWhitespace || after.isPunctuation)
    if character == .underscore {
      canOpen = isLeftFlanking && (!isRightFlanking || before.isPunctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after.isPunctuation)
    } else {
      canOpen = isLeftFlanking && (character != .tilde || length <= 2)
      canClose = isRightFlanking && (character != .tilde || length <= 2)
    }
  }

  /// Whether `closer` may close what this run opens.
  func mayPair(with closer: DelimiterRun) -> Bool {
    guard character == closer.character else { return false }
    if character == .tilde { return length == closer.length }
    let isBoth = canClose || closer.canOpen
    return !isBoth || closer.length % 3 == 0 || (length + closer.length) % 3 != 0
  }
}

/// The properties of a character for flanking; the bounds of a text count as whitespace.
struct FlankingCharacter {
  let isWhitespace: Bool
  let isPunctuation: Bool

  /// Most characters are ASCII, and need no lookup in Unicode's tables.
  fileprivate init(ascii byte: UInt8) {
    isWhitespace = byte.isWhitespace
    isPunctuation = byte.isPunctuation
  }

  fileprivate init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      isWhitespace = true
      isPunctuation = false
      return
    }
    isWhitespace = scalar.properties.isWhitespace
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      isPunctuation = true
    default: isPunctuation = scalar.isASCII && UInt8(scalar.value).isPunctuation
    }
  }
}

extension Span where Element == UInt8 {
  fileprivate func character(at offset: Int, before end: Int) -> FlankingCharacter {
    guard offset < end else { return FlankingCharacter(nil) }
    if self[offset].isASCII { return FlankingCharacter(ascii: self[offset]) }
    var last = offset + 1
    while last < end, last < offset + 4, self[last].isContinuation { last += 1 }
    return FlankingCharacter(string(ByteRange(offset, last)).unicodeScalars.first)
  }

  fileprivate func character(before offset: Int, notBefore start: Int) -> FlankingCharacter {
    guard offset > start else { return FlankingCharacter(nil) }
    if self[offset - 1].isASCII { return FlankingCharacter(ascii: self[offset - 1]) }
    var first = offset - 1
    while first > start, first > offset - 4, self[first].isContinuation { first -= 1 }
    return FlankingCharacter(string(ByteRange(first, offset)).unicodeScalars.last)
  }
}
