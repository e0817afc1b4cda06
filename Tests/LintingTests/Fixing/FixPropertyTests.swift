import Diagnostics
import Foundation
import Linting
import SourceText
import TestSupport
import Testing

/// Invariants of fixes of the sample catalog with random mistakes.
@Suite(.takesLong) struct FixPropertyTests {
  /// `CATALINT_FIX_SEEDS` is the number of seeds, each with four mistakes.
  private static let seeds: [Int] = {
    let count = ProcessInfo.processInfo.environment["CATALINT_FIX_SEEDS"].flatMap(Int.init)
    return Array(0..<(count ?? 40))
  }()
  private static let mistakes = Result {
    try MistakeReader.groups.flatMap { try MistakeReader.mistakes($0) }
  }
  private static let run = Result { try SampleRun() }

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

  /// The sample with four mistakes: anywhere, or if the seed is odd, on the pages of the first.
  private static func files(_ seed: Int) throws -> [String: [UInt8]] {
    var numbers = Numbers(state: UInt64(seed))
    var files = try FixtureCatalog("Fixtures/clean/sample").files
    var pages: Set<String> = []
    var left = 4
    for mistake in try mistakes.get().shuffled(using: &numbers) where left > 0 {
      guard seed.isMultiple(of: 2) || pages.isEmpty || pages.isSuperset(of: mistake.pages),
        let changes = try run.get().changes(of: mistake, in: files)
      else { continue }
      for (path, bytes) in changes { files[path] = bytes }
      pages.formUnion(mistake.pages)
      left -= 1
    }
    return files
  }

  @Test(arguments: seeds)
  func `safe fixes are those that are announced, and do no harm`(_ seed: Int) throws {
    let files = try Self.files(seed)
    let contract = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample")).contract
    let bench = try FixBench(files, contract: contract)
    let before = bench.check().diagnostics
    let facts = bench.facts()
    let result = bench.fix()
    #expect(!result.isCutShort)
    let left = bench.check().diagnostics
    #expect(result.left.diagnostics == left)
    #expect(left.filter { $0.fix?.safety == .safe } == [])
    let announced = before.filter { $0.fix?.safety == .safe }.map(\.message.text)
    let applied = Set(result.pages.flatMap(\.findings).map(\.message.text))
    #expect(announced.filter { !applied.contains($0) } == [])
    #expect(new(in: left, since: before).map(\.report) == [])
    #expect(lost(of: facts, in: bench.facts(), reported: before, in: files) == [])
    #expect(bench.fix().pages.map(\.path) == [])
  }

  /// Findings that are new, at any place: neither a less severe form of an old one nor the same in
  /// other words.
  private func new(in left: [Diagnostic], since before: [Diagnostic]) -> [Diagnostic] {
    let known = Set(before.map(\.report))
    return left.filter { finding in
      !known.contains(finding.report)
        && !before.contains { other in
          other.path == finding.path
            && (other.severity > finding.severity
              || (other.rule == finding.rule && other.cause == finding.cause))
        }
    }
  }

  /// Facts that have changed, on lines without a finding.
  private func lost(
    of facts: [String: [FixBench.PlainFact]], in now: [String: [FixBench.PlainFact]],
    reported: [Diagnostic], in files: [String: [UInt8]]
  ) -> [String] {
    facts.flatMap { path, facts -> [String] in
      let kept = Set((now[path] ?? []).map(\.content))
      let table = LineTable(files[path] ?? [])
      let lines = reported.reduce(into: Set<Int>()) { lines, finding in
        for place in finding.places where place.path == path {
          let last = max(place.range.start, place.range.end - 1)
          lines.formUnion(table.line(at: place.range.start) + 1...table.line(at: last) + 1)
        }
      }
      return facts.filter { !kept.contains($0.content) && !lines.contains($0.line) }
        .map { "\(path):\($0.line): \($0.content)" }
    }
  }
}

extension Diagnostic {
  /// A finding without its place, which other fixes move.
  fileprivate var report: String { "\(path): \(message) [\(rule)]" }

  fileprivate var places: [(path: String, range: ByteRange)] {
    [(path, range)] + related.map { ($0.path, $0.range) }
      + (fix?.edits ?? []).map { ($0.path, $0.range) }
  }
}

extension FixBench {
  struct PlainFact {
    /// Field and text.
    let content: String
    let line: Int
  }

  /// The facts of each page.
  fileprivate func facts() -> [String: [PlainFact]] {
    let pages = exportedFacts()
    return Dictionary(
      pages.map { page in
        (page.path, page.facts.map { PlainFact(content: "\($0.field) \($0.text)", line: $0.line) })
      }, uniquingKeysWith: { $1 })
  }
}
