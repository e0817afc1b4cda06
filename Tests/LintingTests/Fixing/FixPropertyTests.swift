import Diagnostics
import Linting
import SourceText
import TestSupport
import Testing

/// What holds for fixing the sample catalog with any mistakes in it.
@Suite struct FixPropertyTests {
  /// Every so many of the mistakes, a few at a time.
  private static let cases = Array(0..<40)

  /// Seeded numbers, the same on every machine.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test(arguments: cases)
  func `safe fixes are those that are announced, and do no harm`(_ seed: Int) throws {
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    let run = try SampleRun()
    var numbers = Numbers(state: UInt64(seed))
    var files = sample.files
    for group in MistakeReader.groups.shuffled(using: &numbers).prefix(4) {
      let mistakes = try MistakeReader.mistakes(group)
      guard let mistake = mistakes.randomElement(using: &numbers),
        let changes = run.changes(of: mistake)
      else { continue }
      for (path, bytes) in changes { files[path] = bytes }
    }
    let bench = try FixBench(files, contract: SmallCatalog(sample).contract)
    let before = bench.check().diagnostics
    let announced = before.filter { $0.fix?.safety == .safe }
    let facts = bench.facts()
    let result = bench.fix()
    #expect(!result.isCutShort)
    let left = bench.check().diagnostics
    #expect(result.left.diagnostics == left)
    #expect(left.filter { $0.fix?.safety == .safe } == [])
    let applied = Set(result.pages.flatMap(\.findings).map(\.message.text))
    #expect(announced.map(\.message.text).filter { !applied.contains($0) } == [])
    for (path, fields) in bench.facts() {
      #expect(facts[path]?.subtracting(fields) ?? [] == [])
    }
    #expect(bench.fix().pages.map(\.path) == [])
  }
}

extension FixBench {
  /// The fields of each page that have a value.
  fileprivate func facts() -> [String: Set<String>] {
    let pages = exportedFacts()
    return Dictionary(
      pages.map { page in (page.path, Set(page.facts.map(\.field))) }, uniquingKeysWith: { $1 })
  }
}
