import SourceText

/// Holds the pieces of a pattern against paths: all ways to match at once, so that the time grows
/// with the path and with the pattern, whatever stars are in it.
struct GlobMatcher: Sendable {
  private let tokens: [GlobToken]
  /// The bytes that every match begins and ends with: most paths are told by them at once.
  private let prefix: [UInt8]
  private let suffix: [UInt8]
  /// Whether the pattern is nothing but its prefix.
  private var isLiteral: Bool { prefix.count == tokens.count }

  init(_ tokens: [GlobToken]) {
    self.tokens = tokens
    prefix = Self.literals(tokens)
    suffix = Self.literals(tokens.reversed()).reversed()
  }

  private static func literals(_ tokens: [GlobToken]) -> [UInt8] {
    var bytes: [UInt8] = []
    for case .byte(let byte) in tokens.prefix(while: { $0.isLiteral }) { bytes.append(byte) }
    return bytes
  }

  func matches(_ text: Substring.UTF8View) -> Bool {
    guard text.starts(with: prefix) else { return false }
    if isLiteral { return text.count == prefix.count }
    guard text.suffix(suffix.count).elementsEqual(suffix) else { return false }
    return run(text)
  }

  /// Carries from byte to byte the set of all tokens that may come next; `tokens.count` is the end.
  private func run(_ text: Substring.UTF8View) -> Bool {
    var current = GlobStates(count: tokens.count + 1)
    var next = current
    enter(0, &current)
    for byte in text {
      next.removeAll()
      for state in current where state < tokens.count { step(from: state, over: byte, to: &next) }
      if next.isEmpty { return false }
      swap(&current, &next)
    }
    return current.contains(tokens.count)
  }

  /// Adds a token, and those behind it while it may stand for nothing.
  private func enter(_ state: Int, _ states: inout GlobStates) {
    var state = state
    while states.insert(state), state < tokens.count,
      tokens[state] == .anyName || tokens[state] == .anyFolders
    {
      state += 1
    }
  }

  private func step(from state: Int, over byte: UInt8, to next: inout GlobStates) {
    switch tokens[state] {
    case .byte(let expected): if byte == expected { enter(state + 1, &next) }
    case .anyByte: if byte != .slash { enter(state + 1, &next) }
    case .oneOf(let bytes): if bytes.contains(byte) { enter(state + 1, &next) }
    case .anyName: if byte != .slash { enter(state, &next) }
    case .anyFolders:
      next.insert(state)
      if byte == .slash { enter(state + 1, &next) }
    case .anyRest:
      next.insert(state)
      next.insert(state + 1)
    }
  }
}

extension GlobToken {
  fileprivate var isLiteral: Bool { if case .byte = self { true } else { false } }
}
