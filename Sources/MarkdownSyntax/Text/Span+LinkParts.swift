import SourceText

/// The common parts of inline links and link reference definitions.
extension Span where Element == UInt8 {
  /// The offset after the `]` of the link label whose `[` is at `start`.
  func linkLabelEnd(at start: Int, before end: Int) -> Int? {
    let longest = 999
    var index = start + 1
    let limit = Swift.min(end, start + 1 + longest + 1)
    while index < limit {
      switch self[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index = afterBackslash(at: index, before: end)
      default: index += 1
      }
    }
    return nil
  }

  /// The link destination at `start`: its range without `<` and `>`, and the offset after it.
  func linkDestination(at start: Int, before end: Int) -> (content: ByteRange, end: Int)? {
    guard byte(at: start, before: end) == .lessThan else {
      return bareDestination(at: start, before: end)
    }
    var index = start + 1
    while index < end {
      switch self[index] {
      case .greaterThan: return (ByteRange(start + 1, index), index + 1)
      case .backslash: index = afterBackslash(at: index, before: end)
      case .lessThan, .lineFeed, .carriageReturn: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// A destination without `<`: up to whitespace, with balanced parentheses.
  private func bareDestination(at start: Int, before end: Int) -> (content: ByteRange, end: Int)? {
    let deepest = 32
    var depth = 0
    var index = firstOffset(of: .destinationStops, from: start, to: end) { $0.destinationStops }
    scan: while index < end {
      switch self[index] {
      case .backslash: index = afterBackslash(at: index, before: end)
      case .leftParenthesis:
        depth += 1
        if depth > deepest { return nil }
        index += 1
      case .rightParenthesis:
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      default: break scan
      }
      index = firstOffset(of: .destinationStops, from: index, to: end) { $0.destinationStops }
    }
    return depth == 0 ? (ByteRange(start, index), index) : nil
  }

  /// The path with spaces in it that begins at `start` and ends before a `)` on the same line.
  ///
  /// Without a `/` between two names, it is words in parentheses. Each is read once: a path does
  /// not contain the beginning of another link.
  func spacedPath(at start: Int, before end: Int) -> ByteRange? {
    var hasSpace = false
    var hasSlash = false
    for index in start..<end {
      switch self[index] {
      case .rightParenthesis:
        return hasSpace && hasSlash ? ByteRange(start, index) : nil
      case .leftParenthesis, UInt8(ascii: "["), .lessThan, .backslash, .lineFeed, .carriageReturn:
        return nil
      case .space: hasSpace = true
      case .slash where index > start && self[index - 1] != .space:
        hasSlash = hasSlash || byte(at: index + 1, before: end) != .space
      default: break
      }
    }
    return nil
  }

  /// The offset after the link title at `start`, its closing quote included.
  func linkTitleEnd(at start: Int, before end: Int) -> Int? {
    guard let open = byte(at: start, before: end) else { return nil }
    let close: UInt8
    switch open {
    case .doubleQuote, .singleQuote: close = open
    case .leftParenthesis: close = .rightParenthesis
    default: return nil
    }
    var index = start + 1
    while index < end {
      switch self[index] {
      case close: return index + 1
      case .backslash: index = afterBackslash(at: index, before: end)
      case .leftParenthesis where open == .leftParenthesis: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The offset after the backslash at `offset` and, where it escapes one, the character after it.
  @inline(__always)
  func afterBackslash(at offset: Int, before end: Int) -> Int {
    offset + 1 < end && self[offset + 1].isPunctuation ? offset + 2 : offset + 1
  }
}
