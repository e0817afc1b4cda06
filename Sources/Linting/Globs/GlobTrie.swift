/// The patterns of several lists as one automaton: patterns with a common prefix share it, as in a
/// trie.
///
/// A state is a place between two pieces of a pattern. From a state, a byte leads to others, and
/// some states lead on without a byte, such as the one before a star.
struct GlobTrie: Sendable {
  typealias State = Int32

  /// A pattern that ends in a state.
  struct End: Sendable {
    let list: Int32
    /// Its number in the list.
    let number: Int32
    let isForFolders: Bool
  }

  /// The transitions of a state.
  private struct Node: Sendable {
    /// Whether it stays, whatever byte comes, or whatever but a slash.
    var staysOnAny = false
    var staysInName = false
    /// The state after any byte, after any but a slash, or after one of a set.
    var onAny: State?
    var inName: State?
    var sets: [(bytes: ByteMask, next: State)] = []
    /// The states that come with it.
    var along: [State] = []
    var ends: [End] = []
  }

  private var nodes: [Node] = [Node()]
  /// The state after a byte, by the state before it and the byte.
  private var literals: [Int: State] = [:]

  /// The state in which every path begins.
  static let start: State = 0

  var count: Int { nodes.count }

  init(_ lists: [[Glob]]) {
    var known: [Transition: State] = [:]
    for (list, globs) in lists.enumerated() {
      for (number, glob) in globs.enumerated() {
        var state = Self.start
        for token in glob.tokens { state = add(token, after: state, &known) }
        nodes[Int(state)].ends.append(
          End(
            list: Int32(truncatingIfNeeded: list), number: Int32(truncatingIfNeeded: number),
            isForFolders: glob.isForFolders))
      }
    }
  }

  /// A piece of a pattern after a state.
  private struct Transition: Hashable {
    let state: State
    let token: GlobToken
  }

  private mutating func add(
    _ token: GlobToken, after state: State, _ known: inout [Transition: State]
  ) -> State {
    let transition = Transition(state: state, token: token)
    if let next = known[transition] { return next }
    let next = newState()
    known[transition] = next
    let node = Int(state)
    switch token {
    case .byte(let byte): literals[Self.key(state, byte)] = next
    case .anyByte: nodes[node].inName = next
    case .oneOf(let bytes): nodes[node].sets.append((ByteMask(bytes), next))
    case .anyName:
      nodes[node].along.append(next)
      nodes[Int(next)].staysInName = true
    case .anyFolders:
      // The folders are a separate state, which a slash leaves.
      let folders = newState()
      nodes[node].along += [folders, next]
      nodes[Int(folders)].staysOnAny = true
      literals[Self.key(folders, UInt8(ascii: "/"))] = next
    case .anyRest:
      nodes[node].onAny = next
      nodes[Int(next)].staysOnAny = true
    }
    return next
  }

  private mutating func newState() -> State {
    nodes.append(Node())
    return State(truncatingIfNeeded: nodes.count - 1)
  }

  private static func key(_ state: State, _ byte: UInt8) -> Int { Int(state) << 8 | Int(byte) }
}

// MARK: - Running

extension GlobTrie {
  /// Adds a state, and those that come with it: at most two in a row, since stars that meet are
  /// one.
  func enter(_ state: State, _ states: inout GlobStates) {
    guard states.insert(Int(state)) else { return }
    for next in nodes[Int(state)].along { enter(next, &states) }
  }

  /// Adds the states after a byte.
  func step(from state: State, over byte: UInt8, to next: inout GlobStates) {
    let node = nodes[Int(state)]
    let isSlash = byte == UInt8(ascii: "/")
    if node.staysOnAny || node.staysInName && !isSlash { enter(state, &next) }
    if let literal = literals[Self.key(state, byte)] { enter(literal, &next) }
    if let any = node.onAny { enter(any, &next) }
    guard !isSlash else { return }
    if let other = node.inName { enter(other, &next) }
    for set in node.sets where set.bytes.contains(byte) { enter(set.next, &next) }
  }

  /// The patterns that end in a state.
  func ends(in state: State) -> [End] { nodes[Int(state)].ends }
}

/// A set of bytes, a bit for each.
struct ByteMask: Sendable {
  private var words = SIMD4<UInt64>()

  init(_ bytes: Set<UInt8>) {
    for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}
