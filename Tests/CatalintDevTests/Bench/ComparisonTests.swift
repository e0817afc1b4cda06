import Testing

@testable import catalint_dev

@Suite struct ComparisonTests {
  private let slow = Cost(time: 0.75, processor: 1.25, memory: 30_000_000)
  private let fast = Cost(time: 0.25, processor: 0.25, memory: 2_000_000)

  @Test func `a ratio is the factor by which it takes more, by the clock and in work`() {
    let comparison = Comparison("a case", .atMost(2.5), slow, to: fast)
    #expect(comparison.ratio == 3)
    #expect(comparison.work == 5)
  }

  @Test func `a goal of a minimum speed is the inverse ratio`() {
    let comparison = Comparison("a case", .atLeast(25), fast, to: slow)
    #expect(comparison.ratio == 3)
    #expect(comparison.work == 5)
  }

  @Test(
    arguments: [
      (.atMost(2.5), 1.2), (.atMost(0.3), 10), (.atMost(3), nil), (.atMost(3.1), nil),
      (.atLeast(25), 75), (.atLeast(1), 3), (.atLeast(0.25), nil),
    ] as [(Goal, Double?)])
  func `a missed goal has the factor by which it is missed`(goal: Goal, excess: Double?) {
    let comparison = Comparison("a case", goal, slow, to: fast)
    #expect(comparison.excess.map { ($0 * 1000).rounded() } == excess.map { $0 * 1000 })
  }

  @Test func `memory is compared with a limit`() {
    let comparison = Comparison("memory", slow, ofBytes: 20_000_000)
    #expect(comparison.ratio == 1.5)
    #expect(comparison.excess == 1.5)
    #expect(Comparison("memory", fast, ofBytes: 20_000_000).excess == nil)
  }

  @Test func `the best of several runs has the least time and the most memory`() {
    let other = Cost(time: 0.1, processor: 2, memory: 1)
    #expect(
      Cost.best([slow, other, fast]) == Cost(time: 0.1, processor: 0.25, memory: 30_000_000))
  }
}
