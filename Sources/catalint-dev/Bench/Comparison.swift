/// How Catalint does in one case, held against something else.
package struct Comparison: Sendable {
  /// The case, which no other one is called; it stands in a table, so it has no `|`.
  package let name: String
  package let goal: Goal
  /// What it took Catalint, and what the other, in words.
  package let own: String
  package let other: String
  /// How many times as much, or as fast: by the clock, or by memory.
  package let ratio: Double
  /// The same by the time of processors, which hardly depends on how many there are, and on what else they do.
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
