import Foundation

/// Catalint compared with something else in one case.
struct Comparison {
  /// The unique name of the case; it is in a table, so it has no `|`.
  let name: String
  let goal: Goal
  /// The cost of Catalint, and of the other, in words.
  let own: String
  let other: String
  /// How many times as much, or as fast: by the clock, or by memory.
  let ratio: Double
  /// The same by processor time, which hardly depends on the number of processors and their load.
  let work: Double

  /// By time.
  init(_ name: String, _ goal: Goal, _ own: Cost, to other: Cost) {
    (self.name, self.goal) = (name, goal)
    (self.own, self.other) = (Figure.time(own.time), Figure.time(other.time))
    ratio = goal.growth(from: other.time, to: own.time)
    work = goal.growth(from: other.processor, to: own.processor)
  }

  /// By memory, to as much as there may be.
  init(_ name: String, _ cost: Cost, ofBytes limit: Int) {
    (self.name, goal) = (name, .atMost(1))
    (own, other) = (Figure.memory(cost.memory), Figure.memory(limit))
    ratio = Double(cost.memory) / Double(limit)
    work = ratio
  }

  /// How many times as much as the goal allows; nil where it is met.
  var excess: Double? {
    let excess = goal.growth(from: goal.bound, to: ratio)
    return excess > 1 ? excess : nil
  }
}

/// The goal for a ratio: at most so many times as much as the other, or at least as many times as
/// fast.
struct Goal: Sendable, Equatable, CustomStringConvertible {
  let bound: Double
  let isMinimum: Bool

  static func atMost(_ bound: Double) -> Goal { Goal(bound: bound, isMinimum: false) }
  static func atLeast(_ bound: Double) -> Goal { Goal(bound: bound, isMinimum: true) }

  /// The ratio of two costs, in the goal's sense; or by which factor a cost grew, of two such
  /// ratios.
  func growth(from before: Double, to now: Double) -> Double {
    isMinimum ? before / now : now / before
  }

  var description: String { "\(isMinimum ? "≥" : "≤") \(Figure.ratio(bound))" }
}

/// Figures with three digits, as not even these are the same in a second run.
enum Figure {
  static func ratio(_ ratio: Double) -> String { "\(short(ratio)) ×" }
  static func memory(_ bytes: Int) -> String { "\(short(Double(bytes) / 1e6)) MB" }

  static func time(_ seconds: Double) -> String {
    seconds < 1e-3
      ? "\(short(seconds * 1e6)) µs"
      : seconds < 1 ? "\(short(seconds * 1e3)) ms" : "\(short(seconds)) s"
  }

  static func short(_ number: Double) -> String {
    String(format: number < 999.5 ? "%.3g" : "%.0f", number)
  }
}
