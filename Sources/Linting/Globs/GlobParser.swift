import SourceText

/// Reads patterns for paths, as git's `wildmatch` does.
struct GlobParser {
  private let pattern: ArraySlice<UInt8>
  private var index: Int
  private var tokens: [GlobToken] = []

  /// The pieces of a pattern; stars have to know whether it is one for whole paths.
  static func parse(
    _ pattern: ArraySlice<UInt8>, isPath: Bool
  ) throws(Glob.Defect) -> [GlobToken] {
    var parser = GlobParser(pattern: pattern, index: pattern.startIndex)
    while let byte = parser.peek {
      parser.index += 1
      switch byte {
      case .asterisk: parser.stars(isPath: isPath)
      case .questionMark: parser.tokens.append(.anyByte)
      case .leftBracket: parser.tokens.append(.oneOf(try parser.bracket()))
      case .backslash: parser.tokens.append(.byte(try parser.escaped()))
      default: parser.tokens.append(.byte(byte))
      }
    }
    return parser.tokens
  }

  private var peek: UInt8? { index < pattern.endIndex ? pattern[index] : nil }

  private mutating func escaped() throws(Glob.Defect) -> UInt8 {
    guard let byte = peek else { throw .backslashAtEnd }
    index += 1
    return byte
  }

  /// Two stars or more mean folders only where nothing else is between the slashes.
  private mutating func stars(isPath: Bool) {
    let first = index - 1
    while peek == .asterisk { index += 1 }
    let isAlone =
      index - first > 1 && isPath && (first == pattern.startIndex || pattern[first - 1] == .slash)
    switch peek {
    case nil where isAlone: tokens.append(.anyRest)
    case .slash? where isAlone:
      index += 1
      if tokens.last != .anyFolders { tokens.append(.anyFolders) }
    default: tokens.append(.anyName)
    }
  }
}

// MARK: - Brackets

extension GlobParser {
  /// The bytes that a bracket allows, to after its end.
  private mutating func bracket() throws(Glob.Defect) -> Set<UInt8> {
    let isNegated = peek == .exclamationMark || peek == .caret
    if isNegated { index += 1 }
    var bytes: Set<UInt8> = []
    var isFirst = true
    // The possible start of a range: none after a range or a class.
    var previous: UInt8?
    while peek != .rightBracket || isFirst {
      isFirst = false
      if let named = try namedClass() {
        bytes.formUnion(named)
        previous = nil
        continue
      }
      guard let byte = peek else { throw .unclosedBracket }
      index += 1
      if byte == .hyphen, let start = previous, let next = peek, next != .rightBracket {
        let end = try member()
        if start <= end { bytes.formUnion(start...end) }
        previous = nil
        continue
      }
      let member = byte == .backslash ? try memberBehindBackslash() : byte
      bytes.insert(member)
      previous = member
    }
    index += 1
    let allowed = isNegated ? Set(UInt8.min...UInt8.max).subtracting(bytes) : bytes
    return allowed.subtracting([.slash])
  }

  private mutating func member() throws(Glob.Defect) -> UInt8 {
    guard let byte = peek else { throw .unclosedBracket }
    index += 1
    return byte == .backslash ? try memberBehindBackslash() : byte
  }

  private mutating func memberBehindBackslash() throws(Glob.Defect) -> UInt8 {
    guard let byte = peek else { throw .unclosedBracket }
    index += 1
    return byte
  }

  /// `[:alpha:]` inside a bracket; nil where none begins.
  private mutating func namedClass() throws(Glob.Defect) -> Set<UInt8>? {
    guard pattern[index...].starts(with: "[:".utf8) else { return nil }
    guard let end = pattern[index...].firstIndex(of: .rightBracket) else { throw .unclosedBracket }
    guard end - index >= 3, pattern[end - 1] == .colon else { return nil }
    let name = String(decoding: pattern[(index + 2)..<(end - 1)], as: UTF8.self)
    guard let isMember = Self.classes[name] else { throw .unknownClass }
    index = end + 1
    return Set((UInt8.min..<0x80).filter(isMember))
  }

  /// The classes of POSIX, in the C locale.
  private static let classes: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { $0.isAlphanumeric },
    "alpha": { $0.isLetter },
    "blank": { $0.isSpaceOrTab },
    "cntrl": { $0 < 0x20 || $0 == 0x7F },
    "digit": { $0.isDigit },
    "graph": { $0 > 0x20 && $0 < 0x7F },
    "lower": { $0.isLetter && $0.lowercased == $0 },
    "print": { $0 >= 0x20 && $0 < 0x7F },
    "punct": { $0 > 0x20 && $0 < 0x7F && !$0.isAlphanumeric },
    "space": { $0.isWhitespace },
    "upper": { $0.lowercased != $0 },
    "xdigit": { $0.hexadecimalValue != nil },
  ]
}

/// One piece of a pattern for paths.
enum GlobToken: Hashable, Sendable {
  case byte(UInt8)
  /// Any byte but a slash: `?`
  case anyByte
  /// One of these bytes, none of which is a slash: `[a-z]`
  case oneOf(Set<UInt8>)
  /// Any bytes but slashes, or none: `*`
  case anyName
  /// Any folders with a slash after each, or none: `**/`
  case anyFolders
  /// Whatever is left: `**` at the end
  case anyRest
}
