import SourceText

/// Finds the delimiter runs that are emphasis, by CommonMark's algorithm, in order.
struct EmphasisResolver {
  /// Closers for which the same openers fail.
  fileprivate struct CloserKind: Hashable {
    let character: UInt8
    let canOpen: Bool
    let length: Int

    init(_ run: DelimiterRun) {
      character = run.character
      canOpen = run.canOpen
      length = run.character == .tilde ? run.length : run.length % 3
    }
  }

  /// The text of a link, which emphasis does not cross.
  struct Level {
    /// The number of openers outside.
    fileprivate var floor = 0
    /// For each kind of closer, the first run that may open it: earlier ones were tried.
    fileprivate var firstCandidate: [CloserKind: Int] = [:]
  }

  /// All runs so far, with their unused characters.
  private(set) var runs: [DelimiterRun] = []
  /// The runs, by index, around emphasized text, in the order in which they close.
  private(set) var pairs: [(opener: Int, closer: Int)] = []
  /// The runs, by index, that may still open emphasis.
  private var openers: [Int] = []
  private var level = Level()

  /// Adds the next run of the text.
  mutating func add(_ run: DelimiterRun) {
    let closer = runs.count
    runs.append(run)
    if run.canClose { close(closer) }
    if run.canOpen, runs[closer].remaining > 0 { openers.append(closer) }
  }

  /// Begins the text of a link; returns the level to go back to.
  mutating func enterLink() -> Level {
    let outer = level
    level = Level(floor: openers.count)
    return outer
  }

  /// Ends the text of a link.
  mutating func leaveLink(to outer: Level) {
    openers.removeLast(max(0, openers.count - level.floor))
    level = outer
  }

  private mutating func close(_ closer: Int) {
    let kind = CloserKind(runs[closer])
    while runs[closer].remaining > 0 {
      let candidate = level.firstCandidate[kind] ?? 0
      var place = openers.count - 1
      while place >= level.floor, openers[place] >= candidate,
        !runs[openers[place]].mayPair(with: runs[closer])
      {
        place -= 1
      }
      guard place >= level.floor, openers[place] >= candidate else {
        level.firstCandidate[kind] = closer
        return
      }
      let opener = openers[place]
      let used = runs[closer].character == .tilde ? runs[closer].length : pairLength(opener, closer)
      pairs.append((opener, closer))
      runs[opener].remaining -= used
      runs[closer].remaining -= used
      openers.removeLast(openers.count - place - (runs[opener].remaining > 0 ? 1 : 0))
    }
  }

  private func pairLength(_ opener: Int, _ closer: Int) -> Int {
    runs[opener].remaining >= 2 && runs[closer].remaining >= 2 ? 2 : 1
  }
}
