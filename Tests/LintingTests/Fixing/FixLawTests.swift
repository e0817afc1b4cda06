import Diagnostics
import Linting
import SourceText
import TestSupport
import Testing

/// Invariants of fixes, for every example of every rule and every broken fixture.
@Suite(.takesLong) struct FixLawTests {
  @Test(arguments: FixCase.examples)
  func `fixing an example terminates, makes nothing worse, and leaves nothing to fix`(
    _ case: FixCase
  ) throws {
    let bench = try `case`.bench()
    let before = bench.check().diagnostics
    try expectFixed(bench, before, .safe)
    try expectFixed(bench, before, .unsafe)
  }

  @Test(arguments: FixCase.fixtures)
  func `a broken catalog is fixed as its case shows`(_ case: FixCase) throws {
    let bench = try `case`.bench()
    let files = try bench.folder.files()
    let before = bench.check().diagnostics
    try expectFixed(bench, before, .safe)
    let changed = try bench.folder.files().filter { $0.value != files[$0.key] }
    try Golden.expect(files: changed, in: "Fixtures/broken/\(`case`)/fixed")
    try expectFixed(bench, before, .unsafe)
  }

  /// Fixes a catalog with the findings `before`.
  private func expectFixed(
    _ bench: FixBench, _ before: [Diagnostic], _ safety: Fix.Safety
  ) throws {
    guard before.contains(where: { $0.fix?.safety == safety }) else { return }
    let result = bench.fix(safety)
    #expect(result.unfixed.map { $0.refusal(of: $0.path) } == [])
    // The remaining findings are those of a check, but without the fixes that were refused.
    let left = bench.check().diagnostics
    #expect(result.left.diagnostics.map(Self.placed) == left.map(Self.placed))
    #expect(zip(result.left.diagnostics, left).allSatisfy { $0.fix == nil || $0.fix == $1.fix })
    let known = Set(before.map(Self.stated))
    let new = result.left.diagnostics.filter { finding in
      !known.contains(Self.stated(finding)) && !before.contains { finding.isMilder(than: $0) }
    }
    #expect(new.map(Self.stated) == [])
    let files = try bench.folder.files()
    for page in result.pages { #expect(files[page.path] == page.source.bytes) }
    #expect(bench.fix(safety).pages.map(\.path) == [])
    #expect(try bench.folder.files() == files)
  }

  private static func placed(_ finding: Diagnostic) -> String {
    "\(finding.range.start)-\(finding.range.end) \(stated(finding))"
  }

  /// A finding without its place, which other fixes move.
  private static func stated(_ finding: Diagnostic) -> String {
    "\(finding.path): \(finding.message) [\(finding.rule)]"
  }
}

extension Diagnostic {
  /// Whether it is about the same place as another finding, and less severe.
  fileprivate func isMilder(than other: Diagnostic) -> Bool {
    path == other.path && severity < other.severity && range.overlaps(other.range)
  }
}
