import SourceText
import Synchronization

/// Several lists of patterns for paths, in each of which the last match decides, matched all at
/// once.
///
/// A path is walked once, from byte to byte, for all lists and patterns. The states of all patterns
/// at one place of a path are cached as one, with the state after each byte seen so far: paths with
/// a common prefix, and similar patterns, are followed once.
final class GlobSet: Sendable {
  private let trie: GlobTrie
  private let isEmpty: Bool
  /// Whether each pattern of each list is negated.
  private let negated: [[Bool]]
  private let run: Mutex<Run>

  /// A pattern that decides for a list.
  struct Hit: Hashable, Sendable {
    let list: Int
    /// Its number in the list.
    let number: Int
  }

  init(_ lists: [[Glob]]) {
    trie = GlobTrie(lists)
    isEmpty = lists.allSatisfy(\.isEmpty)
    negated = lists.map { $0.map(\.isNegated) }
    run = Mutex(Run(trie))
  }

  /// How many steps it took so far from one state of one pattern to the next.
  var steps: Int { run.withLock { $0.steps } }

  /// Of each list that has one, the last pattern that matches the file or folder at `path` itself;
  /// by list.
  func last(fitting path: Substring.UTF8View, isFolder: Bool) -> [Hit] {
    if isEmpty { return [] }
    return run.withLock { run in
      var state = run.start
      for byte in path { state = run.next(from: state, over: byte, in: trie) }
      return run.hits(in: state, isFolder: isFolder, of: trie)
    }
  }

  /// Of each list that covers the file at `path`, or a folder that contains it, the pattern by
  /// which it does; by list. A later pattern cannot remove paths in a covered folder.
  func covering(_ path: String) -> [Hit] {
    if isEmpty { return [] }
    var found: [Int: Int] = [:]
    visitHits(on: path) { hits in
      for hit in hits where !negated[hit.list][hit.number] && found[hit.list] == nil {
        found[hit.list] = hit.number
      }
    }
    return found.map { Hit(list: $0.key, number: $0.value) }.sorted { $0.list < $1.list }
  }

  /// Adds the patterns that decide, in their lists, about the file at `path` or a folder that it is
  /// in.
  func addDeciding(_ path: String, to found: inout Set<Hit>) {
    visitHits(on: path) { found.formUnion($0) }
  }

  /// Visits the patterns that decide about each folder on the way to the file at a path, then about
  /// the file.
  private func visitHits(on path: String, _ visit: ([Hit]) -> Void) {
    run.withLock { run in
      var state = run.start
      for byte in path.utf8 {
        if byte == .slash { visit(run.hits(in: state, isFolder: true, of: trie)) }
        state = run.next(from: state, over: byte, in: trie)
      }
      visit(run.hits(in: state, isFolder: false, of: trie))
    }
  }
}

// MARK: - States of all patterns

extension GlobSet {
  /// The states that came so far.
  private struct Run: Sendable {
    private var members: [[GlobTrie.State]] = []
    /// The state after each byte; -1 where none was seen yet.
    private var next: [[Int32]] = []
    private var hits: [(file: [Hit]?, folder: [Hit]?)] = []
    private var numbers: [[GlobTrie.State]: Int] = [:]
    /// How many members all states have.
    private var size = 0
    private var room: GlobStates
    private(set) var steps = 0

    /// The cache is cleared when there are more members of states, or more states.
    private static let mostMembers = 1 << 20
    private static let mostStates = 1 << 12

    init(_ trie: GlobTrie) {
      room = GlobStates(count: trie.count)
      trie.enter(GlobTrie.start, &room)
      _ = add(room.sorted().map { GlobTrie.State(truncatingIfNeeded: $0) })
    }

    var start: Int { 0 }

    mutating func next(from state: Int, over byte: UInt8, in trie: GlobTrie) -> Int {
      let known = next[state][Int(byte)]
      if known >= 0 { return Int(known) }
      room.removeAll()
      steps += members[state].count
      for member in members[state] { trie.step(from: member, over: byte, to: &room) }
      let reached = room.sorted().map { GlobTrie.State(truncatingIfNeeded: $0) }
      if let number = numbers[reached] {
        next[state][Int(byte)] = Int32(truncatingIfNeeded: number)
        return number
      }
      if size + reached.count > Self.mostMembers || members.count == Self.mostStates {
        forget()
        return add(reached)
      }
      let number = add(reached)
      next[state][Int(byte)] = Int32(truncatingIfNeeded: number)
      return number
    }

    /// Leaves the first state alone.
    private mutating func forget() {
      let first = members[0]
      members = []
      next = []
      hits = []
      numbers = [:]
      size = 0
      _ = add(first)
    }

    private mutating func add(_ states: [GlobTrie.State]) -> Int {
      numbers[states] = members.count
      members.append(states)
      next.append(Array(repeating: -1, count: 256))
      hits.append((nil, nil))
      size += states.count
      return members.count - 1
    }

    /// Of each list, the last pattern that ends in a state.
    mutating func hits(in state: Int, isFolder: Bool, of trie: GlobTrie) -> [Hit] {
      if let known = isFolder ? hits[state].folder : hits[state].file { return known }
      var last: [Int: Int] = [:]
      for member in members[state] {
        for end in trie.ends(in: member) where isFolder || !end.isForFolders {
          let (list, number) = (Int(end.list), Int(end.number))
          last[list] = max(last[list] ?? -1, number)
        }
      }
      let found = last.map { Hit(list: $0.key, number: $0.value) }.sorted { $0.list < $1.list }
      if isFolder { hits[state].folder = found } else { hits[state].file = found }
      return found
    }
  }
}
