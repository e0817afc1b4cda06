import TestSupport
import Testing

@testable import catalint_dev

@Suite struct BenchRecordTests {
  private static let second = Cost(time: 1, processor: 1, memory: 1)

  /// `work` times the work, or as fast if the goal is a minimum.
  private func comparison(_ name: String, _ goal: Goal, work: Double) -> Comparison {
    let cost = Cost(time: 0.0123, processor: work, memory: 1)
    return goal.isMinimum
      ? Comparison(name, goal, Self.second, to: cost)
      : Comparison(name, goal, cost, to: Self.second)
  }

  @Test func `results and goals are in tables of their own`() {
    let comparisons = [
      Comparison(
        "2,651 pages, to reading them alone", .atMost(2.5),
        Cost(time: 0.1234, processor: 0.2, memory: 1),
        to: Cost(time: 0.02, processor: 0.02, memory: 1)),
      Comparison(
        "memory for 100 pages", Cost(time: 0, processor: 0, memory: 12_000_000), ofBytes: 25_000_000
      ),
    ]
    #expect(
      BenchRecord.table(comparisons) == """
        | case | ratio | Catalint | the other | work |
        | --- | --- | --- | --- | --- |
        | 2,651 pages, to reading them alone | **6.17 ×** | 123 ms | 20 ms | 10 × |
        | memory for 100 pages | **0.48 ×** | 12 MB | 25 MB | 0.48 × |

        """)
    #expect(
      BenchRecord.goals(comparisons) == """
        | case | goal | met |
        | --- | --- | --- |
        | 2,651 pages, to reading them alone | ≤ 2.5 × | no, 2.47 × |
        | memory for 100 pages | ≤ 1 × | yes |

        """)
  }

  private let goals: [(name: String, goal: Goal)] = [("slow", .atMost(2)), ("quick", .atLeast(25))]

  private func document(work: Double) throws -> String {
    let empty = """
      # Title

      <!-- generated: bench; make bench-record -->
      <!-- end of generated: bench -->

      The end.
      """
    return try BenchRecord.document(
      empty, with: goals.map { comparison($0.name, $0.goal, work: work) })
  }

  @Test func `a document keeps the text around its table`() throws {
    let document = try document(work: 4)
    #expect(
      document.hasPrefix("# Title\n\n<!-- generated: bench; make bench-record -->\n\nMeasured on "))
    #expect(document.hasSuffix("\n\n<!-- end of generated: bench -->\n\nThe end."))
    #expect(document.contains("| slow | "))
  }

  @Test func `more work than recorded is reported, with the factor`() throws {
    let record = BenchRecord(document: try document(work: 4))
    let same = goals.map { comparison($0.name, $0.goal, work: 4.2) }
    #expect(try record.regressions(same, tolerance: 1.3) == [])
    let slower = comparison("slow", .atMost(2), work: 6)
    let lessQuick = comparison("quick", .atLeast(25), work: 2)
    #expect(
      try record.regressions([slower, lessQuick], tolerance: 1.3) == [
        "worse than recorded: slow: 1.5 ×", "worse than recorded: quick: 2 ×",
      ])
    let better = [
      comparison("slow", .atMost(2), work: 1), comparison("quick", .atLeast(25), work: 9),
    ]
    #expect(try record.regressions(better, tolerance: 1.3) == [])
  }

  @Test func `the goals are in the document for contributors`() throws {
    let document = try PackageFolder.bytes(of: ".github/CONTRIBUTING.md")
    let filled = try BenchRecord.document(
      String(decoding: document, as: UTF8.self),
      withGoalsOf: goals.map { comparison($0.name, $0.goal, work: 4) })
    #expect(filled.contains("| case | goal | met |\n| --- | --- | --- |\n| slow | ≤ 2 × | yes |\n"))
  }

  @Test(arguments: [
    "2,651 pages, to reading them alone", "100,000 pages, to reading them alone",
    "memory for 100,000 pages, to 2.5 KB each",
    "one page of the larger catalog, to one of the smaller",
    "one page without a catalog, to an empty program",
    "`fix` with nothing to fix, to `check`",
  ])
  func `measurements are recorded`(name: String) throws {
    let document = try PackageFolder.bytes(of: ".github/PERFORMANCE.md")
    let record = BenchRecord(document: String(decoding: document, as: UTF8.self))
    let endless = comparison(name, .atMost(1), work: 1e9)
    #expect(try record.regressions([endless], tolerance: 1.3).count == 1)
  }

  @Test func `what is not recorded is not compared, and no result is not a pass`() throws {
    let record = BenchRecord(document: try document(work: 4))
    let unknown = comparison("unknown", .atMost(1), work: 100)
    let slow = comparison("slow", .atMost(1), work: 4)
    #expect(try record.regressions([unknown, slow], tolerance: 1.3) == [])
    #expect(throws: BenchRecord.NothingInCommon.self) {
      try record.regressions([unknown], tolerance: 1.3)
    }
  }
}
