import Foundation
import SourceText
import TestSupport
import Testing

@Suite(.enabled(if: PublicData.corpora.isExpected))
struct SeedPageTests {
  @Test func `every damaged run of the seed page turns back into the original's bytes`() throws {
    let damaged = try PublicData.corpora.bytes(of: "seed/gpt-4.1-mini.md")
    let runs = TextDamage(damaged).mojibake
    #expect(runs.count == 4 + 7)
    #expect(runs.allSatisfy { $0.encoding == .macRoman })
    var repaired = damaged
    for run in runs.reversed() {
      repaired.replaceSubrange(run.range.offsets, with: Array((run.repaired ?? "").utf8))
    }
    while repaired.last == .lineFeed { repaired.removeLast() }
    var original = try PublicData.corpora.bytes(
      of: "starmap-2025-09-04/authors/openai/models/gpt-4.1-mini.md")
    while original.last == .lineFeed { original.removeLast() }
    #expect(repaired == original)
  }

  @Test func `no page of the reference catalog is damaged`() throws {
    let pages = try PublicData.corpora.files(below: "starmap-2025-09-04", ending: ".md")
    #expect(pages.count == 499)
    for page in pages {
      let damage = TextDamage([UInt8](try Data(contentsOf: page)))
      #expect(damage.isEmpty, "\(page.path): \(damage)")
      #expect(!damage.lineEndings.isMixed)
    }
  }

  @Test(arguments: Misreading.allCases)
  func `every page of the reference catalog, misread, turns back to its bytes`(
    _ encoding: Misreading
  ) throws {
    var count = 0
    for page in try PublicData.corpora.files(below: "starmap-2025-09-04", ending: ".md") {
      let original = [UInt8](try Data(contentsOf: page))
      let damaged = Array(encoding.misread(original).utf8)
      var repaired: [UInt8] = []
      var done = 0
      for run in TextDamage(damaged).mojibake {
        repaired += damaged[done..<run.range.start] + Array((run.repaired ?? "").utf8)
        done = run.range.end
        count += 1
      }
      repaired += damaged[done...]
      #expect(repaired == original, "\(page.path)")
    }
    #expect(count > 5000)
  }
}
