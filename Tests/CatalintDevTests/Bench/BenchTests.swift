import Foundation
import TestSupport
import Testing

@testable import catalint_dev

@Suite struct BenchTests {
  @Test func `everything is measured, on catalogs of any size`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = Bench(
      root: PackageFolder.root, programs: BuiltPrograms.folder, folder: folder, seconds: 0)
    let comparisons = try bench.comparisons(pages: 46, most: 80)
    let names = comparisons.map(\.name)
    #expect(
      names.filter { !$0.contains("rumdl") } == [
        "46 pages, to reading them alone", "`fix` with nothing to fix, to `check`",
        "80 pages, to reading them alone", "memory for 80 pages, to 2.5 KB each",
        "one page of the larger catalog, to one of the smaller",
        "one page without a catalog, to an empty program",
      ])
    #expect(comparisons.allSatisfy { $0.ratio > 0 && $0.work > 0 && $0.ratio.isFinite })
    let record = BenchRecord(document: BenchRecord.table(comparisons))
    #expect(try record.regressions(comparisons, tolerance: 1.02) == [])
  }

  @Test(arguments: [["false"], ["catalint-is-not-here"], ["sh", "-c", "kill -9 $$"]])
  func `a program that fails is not measured`(command: [String]) {
    let program = MeasuredProgram(command: command, output: URL(filePath: "/dev/null"))
    #expect(throws: MeasuredProgram.Failure.self) { try program.run() }
  }

  @Test func `a program is charged only for its own work`() throws {
    let output = URL(filePath: "/dev/null")
    let busy = try MeasuredProgram(
      command: ["sh", "-c", "i=0; while [ $i -lt 500000 ]; do i=$((i + 1)); done"], output: output
    ).run()
    let idle = try MeasuredProgram(command: ["true"], output: output).run()
    // The costs of all programs so far would make the second larger than the first.
    #expect(busy.processor > idle.processor * 4)
    #expect(busy.memory > 100_000)
  }
}
