/// Runs patterns over texts by Thompson's method: all threads at once, each instruction at most
/// once at each place. Keeps its memory from one match to the next.
package struct PatternMatcher: Sendable {
  private var scalars: [UInt32] = []
  private var current: [Int] = []
  private var upcoming: [Int] = []
  private var stack: [Int] = []
  /// The number of the last place at which each instruction was reached.
  private var marks: [Int] = []
  private var mark = 0
  /// For each lookaround, whether it matches at each place.
  private var holds: [[Bool]] = []
  private var steps = 0

  package init() {}

  /// Whether a part of `text` matches; nil where that takes more than `steps`, which are reduced by
  /// the steps used.
  package mutating func matches(_ text: String, _ pattern: Pattern, steps limit: inout Int) -> Bool?
  {
    scalars.removeAll(keepingCapacity: true)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    steps = 10 + scalars.count
    holds.removeAll(keepingCapacity: true)
    for lookaround in pattern.lookarounds {
      guard let places = places(of: lookaround, pattern.sets, limit: limit) else {
        limit = 0
        return nil
      }
      holds.append(places)
    }
    let result = run(pattern.program, pattern.sets, limit: limit)
    limit = max(0, limit - steps)
    return result
  }

  /// Whether the program matches somewhere.
  private mutating func run(_ program: PatternProgram, _ sets: [PatternSet], limit: Int) -> Bool? {
    begin(program)
    for place in 0...scalars.count {
      if place == 0 || !program.isAnchored {
        if follow(from: 0, at: place, program) { return true }
      } else if current.isEmpty {
        return false
      }
      guard steps <= limit else { return nil }
      guard place < scalars.count else { break }
      if advance(over: scalars[place], to: place + 1, program, sets) { return true }
    }
    return false
  }

  /// The places at which a lookaround matches: a lookbehind is read forwards and ends there, a
  /// lookahead is read backwards and so begins there.
  private mutating func places(
    of lookaround: Pattern.Lookaround, _ sets: [PatternSet], limit: Int
  ) -> [Bool]? {
    var places = Array(repeating: false, count: scalars.count + 1)
    begin(lookaround.program)
    let isForward = lookaround.isBehind
    var place = isForward ? 0 : scalars.count
    while true {
      if follow(from: 0, at: place, lookaround.program) { places[place] = true }
      guard steps <= limit else { return nil }
      guard place != (isForward ? scalars.count : 0) else { return places }
      let next = isForward ? place + 1 : place - 1
      if advance(over: scalars[isForward ? place : next], to: next, lookaround.program, sets) {
        places[next] = true
      }
      place = next
    }
  }

  private mutating func begin(_ program: PatternProgram) {
    current.removeAll(keepingCapacity: true)
    if marks.count < program.instructions.count {
      marks = Array(repeating: 0, count: program.instructions.count)
      mark = 0
    }
    mark += 1
  }

  /// Moves every thread over a character; true where one accepts.
  private mutating func advance(
    over scalar: UInt32, to place: Int, _ program: PatternProgram, _ sets: [PatternSet]
  ) -> Bool {
    swap(&current, &upcoming)
    current.removeAll(keepingCapacity: true)
    mark += 1
    var accepts = false
    steps += upcoming.count
    for thread in upcoming.indices {
      let index = upcoming[thread]
      guard case .take(let set) = program.instructions[index], sets[set].contains(scalar)
      else { continue }
      if follow(from: index + 1, at: place, program) { accepts = true }
    }
    return accepts
  }

  /// Starts threads at every taking instruction that can be reached without a character; true
  /// where the end can be.
  private mutating func follow(from start: Int, at place: Int, _ program: PatternProgram) -> Bool {
    var accepts = false
    stack.append(start)
    while let index = stack.popLast() {
      guard marks[index] != mark else { continue }
      marks[index] = mark
      steps += 1
      switch program.instructions[index] {
      case .take: current.append(index)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .jump(let target): stack.append(target)
      case .assert(let assertion): if holds(assertion, at: place) { stack.append(index + 1) }
      case .look(let lookaround, let isNegative):
        if holds[lookaround][place] != isNegative { stack.append(index + 1) }
      case .accept: accepts = true
      }
    }
    return accepts
  }

  private func holds(_ assertion: PatternAssertion, at place: Int) -> Bool {
    switch assertion {
    case .start: place == 0
    case .end: place == scalars.count
    case .wordBoundary: isWord(place - 1) != isWord(place)
    case .noWordBoundary: isWord(place - 1) == isWord(place)
    }
  }

  private func isWord(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return PatternSet.wordRanges.contains { $0.contains(scalars[index]) }
  }
}
