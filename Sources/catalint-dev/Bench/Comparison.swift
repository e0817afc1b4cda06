/// Catalint compared with something else in one case.
package struct Comparison: Sendable {
  /// The unique name of the case; it is in a table, so it has no `|`.
  package let name: String
  package let goal: Goal
  /// The cost of Catalint, and of the other, in words.
  package let own: String
  package let other: String
  /// How many times as much, or as fast: by the clock, or by memory.
  package let ratio: Double
  /// The same by processor time, which hardly depends on the number of processors and their load.
  package let work: Double

  /// By time.
  package init(_ name: String, _ goal: Goal, _ own: Cost, to other: Cost) {
    self.name = name
    self.goal = goal
    self.own = Figure.time(own.time)
    self.other = Figure.time(other.time)
    ratio = goal.ratio(own.time, to: other.time)
    work = goal.ratio(own.processor, to: other.processor)
  }

  /// By memory, to as much as there may be.
  package init(_ name: String, _ own: Cost, ofBytes limit: Int) {
    self.name = name
    goal = .atMost(1)
    self.own = Figure.memory(own.memory)
    other = Figure.memory(limit)
    ratio = goal.ratio(Double(own.memory), to: Double(limit))
    work = ratio
  }

  /// How many times as much as the goal allows; nil where it is met.
  package var excess: Double? {
    let excess = goal.growth(from: goal.bound, to: ratio)
    return excess > 1 ? excess : nil
  }

  /// How many times as much work it is as when the ratio of work was `recorded`.
  package func growth(since recorded: Double) -> Double { goal.growth(from: recorded, to: work) }
}
