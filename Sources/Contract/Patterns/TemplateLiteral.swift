import SourceText

/// The text between two fields of a template: words, and the spaces around them.
struct TemplateLiteral {
  private let words: [String]
  /// The spaces before each word, and those after the last; where there is no word, all of the
  /// text.
  private let spaces: [Spaces]

  /// The spaces at one position.
  private enum Spaces {
    /// The template has none here.
    case none
    /// Between two words, or a word and a field.
    case needed
    /// Beside punctuation, where writers leave them out.
    case optional

    /// Whether a text with or without spaces here matches.
    func allow(_ isSpaced: Bool, isStrict: Bool) -> Bool {
      switch self {
      case .none: true
      case .needed: isSpaced
      case .optional: isSpaced || !isStrict
      }
    }
  }

  /// Whether nothing is between two fields.
  var isEmpty: Bool { words.isEmpty && spaces.isEmpty }

  init(_ text: ArraySlice<UInt8>) {
    let words = text.split(whereSeparator: \.isWhitespace)
    self.words = words.map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, let last = words.last else {
      spaces = text.isEmpty ? [] : [.needed]
      return
    }
    let between = zip(words, words.dropFirst()).map { left, right in
      Self.isPunctuation(left.last) || Self.isPunctuation(right.first) ? Spaces.optional : .needed
    }
    let front = text.first?.isWhitespace == true
    let back = text.last?.isWhitespace == true
    spaces =
      [front ? (Self.isPunctuation(first.first) ? .optional : .needed) : .none] + between
      + [back ? (Self.isPunctuation(last.last) ? .optional : .needed) : .none]
  }

  private static func isPunctuation(_ byte: UInt8?) -> Bool {
    byte.map { $0.isASCII && !$0.isAlphanumeric } ?? false
  }

  /// Whether a text begins with a word; `…`, which is as long, is the same as `...`.
  private static func begins(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
    if word.isPrefix(of: text) { return true }
    let dots = "..."
    guard word.hasPrefix(dots), "\u{2026}".isPrefix(of: text) else { return false }
    return String(word.dropFirst(dots.count)).isPrefix(of: text.dropFirst(dots.utf8.count))
  }

  /// Its end where it begins at `start`; nil where it does not occur there.
  func end(in text: ArraySlice<UInt8>, from start: Int, isStrict: Bool) -> Int? {
    var rest = text[start...]
    for (word, spaces) in zip(words, spaces.dropFirst()) {
      guard Self.begins(rest, with: word) else { return nil }
      rest = rest.dropFirst(word.utf8.count)
      let next = rest.drop(while: \.isWhitespace)
      // Spaces at the end of a text are trimmed.
      let isSpaced = next.startIndex > rest.startIndex || rest.isEmpty
      guard spaces.allow(isSpaced, isStrict: isStrict) else { return nil }
      rest = next
    }
    return rest.startIndex
  }

  /// Its start where it ends the text; nil where it does not.
  func startAtEnd(of text: ArraySlice<UInt8>, isStrict: Bool) -> Int? {
    var rest = text
    for (word, spaces) in zip(words, spaces).reversed() {
      guard word.isSpelled(rest.suffix(word.utf8.count)) else { return nil }
      rest = rest.dropLast(word.utf8.count)
      let end = rest.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? rest.startIndex
      guard spaces.allow(end < rest.endIndex, isStrict: isStrict) else { return nil }
      rest = rest[..<end]
    }
    return rest.endIndex
  }

  /// Its first occurrence with the spaces after it, outside the ranges of `whole`; ranges that were
  /// passed are removed.
  func first(
    in text: ArraySlice<UInt8>, skipping whole: inout ArraySlice<ByteRange>, isStrict: Bool
  ) -> Range<Int>? {
    var index = text.startIndex
    guard let word = words.first, let initial = word.utf8.first, let front = spaces.first else {
      while let start = text[index...].firstIndex(where: \.isWhitespace) {
        if let end = whole.end(around: start) {
          index = min(end, text.endIndex)
          continue
        }
        return start..<(text[start...].firstIndex { !$0.isWhitespace } ?? text.endIndex)
      }
      return nil
    }
    while let start = text[index...].firstIndex(of: initial) {
      if let end = whole.end(around: start) {
        index = min(end, text.endIndex)
        continue
      }
      let isSpaced = start > text.startIndex && text[start - 1].isWhitespace
      if front.allow(isSpaced, isStrict: isStrict),
        let end = end(in: text, from: start, isStrict: isStrict)
      {
        return start..<end
      }
      index = start + 1
    }
    return nil
  }
}

extension ArraySlice<ByteRange> {
  /// The end of the range that contains `offset` and begins before it, since what begins with a
  /// range may be a mark around a field; nil where none does. Removes the ranges before it.
  fileprivate mutating func end(around offset: Int) -> Int? {
    while let first, first.end <= offset { removeFirst() }
    guard let first, first.start < offset else { return nil }
    return first.end
  }
}
