/// A pattern as a nondeterministic automaton: instructions that threads walk in parallel.
struct PatternProgram: Sendable {
  /// One instruction; a thread continues with the next one unless stated otherwise.
  enum Instruction: Sendable {
    /// Matches a character of the set.
    case take(set: Int)
    /// Continues in two places.
    case split(Int, Int)
    case jump(Int)
    case assert(PatternAssertion)
    case look(Int, isNegative: Bool)
    case accept
  }

  fileprivate(set) var instructions: [Instruction] = []
  /// Whether every match begins at the start of the text.
  var isAnchored: Bool {
    if case .assert(.start) = instructions.first { true } else { false }
  }
}

/// Writes a program, its repetitions spelled out.
struct PatternProgramBuilder {
  /// The most instructions that a pattern may need, all its lookarounds taken together.
  static let sizeLimit = 10_000

  private var program = PatternProgram()
  /// The text is read backwards, as in a lookahead: the last term comes first.
  private let isReversed: Bool
  private var budget: Int
  /// Repetitions written out; those of nothing cost no instructions.
  private var rounds = 0

  /// The program of `syntax`; nil where it is larger than `budget`, which goes down by its size.
  static func build(
    _ syntax: PatternSyntax, isReversed: Bool, budget: inout Int
  ) -> PatternProgram? {
    var builder = PatternProgramBuilder(isReversed: isReversed, budget: budget)
    guard builder.add(syntax), builder.append(.accept) else { return nil }
    budget -= builder.program.instructions.count
    return builder.program
  }

  private init(isReversed: Bool, budget: Int) {
    self.isReversed = isReversed
    self.budget = budget
  }

  private var next: Int { program.instructions.count }

  private mutating func append(_ instruction: PatternProgram.Instruction) -> Bool {
    guard program.instructions.count < budget else { return false }
    program.instructions.append(instruction)
    return true
  }

  private mutating func add(_ syntax: PatternSyntax) -> Bool {
    switch syntax {
    case .character(let set): return append(.take(set: set))
    case .sequence(let terms):
      return isReversed ? terms.reversed().allSatisfy { add($0) } : terms.allSatisfy { add($0) }
    case .alternatives(let alternatives): return addAlternatives(alternatives)
    case .repetition(let body, let minimum, let maximum):
      return addRepetition(body, minimum, maximum)
    case .assertion(let assertion): return append(.assert(assertion))
    case .lookaround(let index, let isNegative): return append(.look(index, isNegative: isNegative))
    }
  }

  private mutating func addAlternatives(_ alternatives: [PatternSyntax]) -> Bool {
    var jumps: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      let split = next
      let isLast = index == alternatives.count - 1
      if !isLast { guard append(.split(split + 1, 0)) else { return false } }
      guard add(alternative) else { return false }
      guard !isLast else { break }
      jumps.append(next)
      guard append(.jump(0)) else { return false }
      program.instructions[split] = .split(split + 1, next)
    }
    for jump in jumps { program.instructions[jump] = .jump(next) }
    return true
  }

  private mutating func addRepetition(
    _ body: PatternSyntax, _ minimum: Int, _ maximum: Int?
  ) -> Bool {
    for _ in 0..<minimum {
      let start = next
      guard countRound(), add(body) else { return false }
      // A part that matches only the empty text does so once.
      if next == start { return true }
    }
    guard let maximum else {
      let split = next
      guard append(.split(split + 1, 0)), add(body), append(.jump(split)) else { return false }
      program.instructions[split] = .split(split + 1, next)
      return true
    }
    var splits: [Int] = []
    for _ in minimum..<maximum {
      splits.append(next)
      guard countRound(), append(.split(next + 1, 0)), add(body) else { return false }
    }
    for split in splits { program.instructions[split] = .split(split + 1, next) }
    return true
  }

  private mutating func countRound() -> Bool {
    rounds += 1
    return rounds <= Self.sizeLimit
  }
}
