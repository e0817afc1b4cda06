import SourceText

/// What a line may be, judged by itself, if it is in frontmatter.
enum FrontmatterLine {
  case blank
  /// `key: value` or `"key": value`, not indented.
  case key
  /// A line that can continue a value: an indented line, `- item`, a closing bracket; or a
  /// directive, such as `%YAML 1.2`.
  case continuation
  /// `# ...`: a comment, or a heading.
  case hash
  /// A line that is Markdown and cannot be YAML.
  case markdown
  /// `type model`, `title "GPT-5 mini"`: two words that may be a key and its value without a colon.
  case bareKey
  /// Anything else: prose, or malformed YAML.
  case text

  init(from start: Int, to end: Int, in source: Span<UInt8>) {
    let first = source.skipSpaces(from: start, to: end)
    guard first < end else {
      self = .blank
      return
    }
    guard first == start else {
      // An indented closing fence does not close, and does not continue a value.
      self = source.isIndentedFence(from: first, to: end) ? .text : .continuation
      return
    }
    let isItem =
      source[start] == .hyphen && source.byte(at: start + 1, before: end)?.isSpaceOrTab ?? true
    let content = isItem ? source.skipSpaces(from: start + 1, to: end) : start
    if source.isMarkdown(at: content, before: end) {
      self = .markdown
    } else if isItem || source[start] == .rightBracket || source[start] == UInt8(ascii: "}")
      || source.isDirective(at: start, before: end)
    {
      self = .continuation
    } else if source[start] == .hash {
      self = .hash
    } else {
      self =
        source.isKey(at: start, before: end)
        ? .key : source.isBareKey(from: start, to: end) ? .bareKey : .text
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether Markdown that cannot be YAML begins at `start`.
  fileprivate func isMarkdown(at start: Int, before end: Int) -> Bool {
    guard let byte = byte(at: start, before: end) else { return false }
    switch byte {
    case .pipe, .greaterThan, .backtick: return true
    // `<<:` is YAML's merge key.
    case .lessThan:
      return self.byte(at: start + 1, before: end) != byte
        || self.byte(at: start + 2, before: end) != .colon
    case .asterisk, .tilde: return self.byte(at: start + 1, before: end) == byte
    case .exclamationMark: return self.byte(at: start + 1, before: end) == .leftBracket
    case .hash: return self.byte(at: start + 1, before: end) == .hash
    case .leftBracket:
      guard let labelEnd = linkLabelEnd(at: start, before: end) else { return false }
      return self.byte(at: labelEnd, before: end) == .leftParenthesis
    default: return false
    }
  }

  /// Whether the text from `start` to `end` is three hyphens.
  fileprivate func isIndentedFence(from start: Int, to end: Int) -> Bool {
    trimmedEnd(from: start, to: end) == start + 3
      && (start..<(start + 3)).allSatisfy { self[$0] == .hyphen }
  }

  /// Whether a directive begins at `start`: `%YAML 1.2`.
  fileprivate func isDirective(at start: Int, before end: Int) -> Bool {
    guard self[start] == .percent, let letter = byte(at: start + 1, before: end) else {
      return false
    }
    return letter.isLetter && letter != letter.lowercased
  }

  /// Whether a key with its colon begins at `start`: one word, or anything in quotes.
  fileprivate func isKey(at start: Int, before end: Int) -> Bool {
    var index = start
    if self[start] == .doubleQuote || self[start] == .singleQuote {
      guard let close = firstOffset(of: self[start], from: start + 1, to: end) else { return false }
      index = close + 1
    } else {
      while index < end, self[index].isKeyByte { index += 1 }
    }
    guard index > start, byte(at: index, before: end) == .colon else { return false }
    return byte(at: index + 1, before: end)?.isSpaceOrTab ?? true
  }
}

extension Span where Element == UInt8 {
  /// Whether a line is a word in lower case and, after a space, another word or a text in quotes.
  fileprivate func isBareKey(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end, self[index].isKeyByte, self[index] == self[index].lowercased { index += 1 }
    let value = skipSpaces(from: index, to: end)
    guard index > start, self[start].isLetter, value > index, value < end else { return false }
    let last = trimmedEnd(from: value, to: end) - 1
    if self[value] == .doubleQuote || self[value] == .singleQuote {
      return firstOffset(of: self[value], from: value + 1, to: end) == last
    }
    return (value...last).allSatisfy { self[$0].isKeyByte }
  }
}

extension UInt8 {
  fileprivate var isKeyByte: Bool {
    isAlphanumeric || self == .underscore || self == .hyphen || self == .period || !isASCII
  }
}
