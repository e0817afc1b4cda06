import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Catalogs with another layout than their contract, and damaged ones, which have not.
@Suite struct DifferentLayoutTests {
  private let sample: SmallCatalog

  init() throws { sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample")) }

  /// The sample with each line of each page changed.
  private func altered(_ change: (String, String) -> [String]) -> SmallCatalog {
    let pages = Dictionary(
      uniqueKeysWithValues: sample.pages.map { path, bytes in
        let lines = String(decoding: bytes, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.flatMap { change(path, String($0)) }.joined(separator: "\n")
        return (path, Array(text.utf8))
      })
    return SmallCatalog(pages, contract: sample.contract)
  }

  /// Where a heading's text starts; nil for a line that is not a heading below level 1.
  private func textOfHeading(_ line: String) -> (marks: Substring, text: Substring)? {
    let marks = line.prefix { $0 == "#" }
    guard marks.count > 1, line.dropFirst(marks.count).first == " " else { return nil }
    return (marks, line.dropFirst(marks.count + 1))
  }

  private var symbolsAtTheEnd: SmallCatalog {
    altered { _, line in
      guard let (marks, text) = textOfHeading(line), text.unicodeScalars.first?.isASCII == false,
        let space = text.firstIndex(of: " ")
      else { return [line] }
      return ["\(marks) \(text[text.index(after: space)...]) \(text[..<space])"]
    }
  }

  private var translated: SmallCatalog {
    altered { _, line in
      textOfHeading(line).map { ["\($0.marks) Abschnitt \(String($0.text.reversed()))"] } ?? [line]
    }
  }

  private var listsForTables: SmallCatalog {
    altered { _, line in
      guard line.hasPrefix("|") else { return [line] }
      if line.hasPrefix("|-") || line.hasPrefix("| -") { return [] }
      let cells = line.split(separator: "|").map { String($0.drop { $0 == " " }) }
      return ["- \(cells.joined(separator: "— "))"]
    }
  }

  private func expectVerdict(_ catalog: SmallCatalog, _ rule: String) throws {
    let all = catalog.verdict(reportsAll: true).diagnostics
    let found = catalog.diagnostics()
    let verdict = try #require(found.first { $0.rule == "different-layout" })
    #expect(verdict.path == "README.md" && verdict.severity == .error)
    #expect(verdict.related.count == 5)
    #expect(verdict.related.first?.message.hasPrefix("on ") == true)
    #expect(verdict.consequenceCount == all.count - found.count)
    #expect(verdict.consequenceCount > 30)
    #expect(!found.contains { $0.rule == rule } && all.contains { $0.rule == rule })
  }

  @Test func `symbols at the end of headings are another layout`() throws {
    try expectVerdict(symbolsAtTheEnd, "missing-section")
  }

  @Test func `translated headings are another layout`() throws {
    try expectVerdict(translated, "missing-section")
  }

  @Test func `lists in place of tables are another layout`() throws {
    try expectVerdict(listsForTables, "missing-table")
  }

  @Test(arguments: ["text", "links"])
  func `findings that do not depend on the layout stay`(_ category: String) {
    let damage = category == "text" ? " a\u{7}b" : " [x](none.md)"
    let catalog = altered { path, line in
      guard let (marks, text) = textOfHeading(line) else {
        return [path == "models/README.md" && line.hasPrefix("# ") ? line + damage : line]
      }
      return ["\(marks) Abschnitt \(String(text.reversed()))"]
    }
    let found = catalog.diagnostics()
    #expect(found.contains { $0.rule == "different-layout" })
    #expect(found.contains { $0.category.rawValue == category && $0.path == "models/README.md" })
  }

  @Test func `a section that is missing on every page is one cause and not another layout`() {
    for number in 0..<3 {
      var seen: [String: Int] = [:]
      var isLeftOut: [String: Bool] = [:]
      let catalog = altered { path, line in
        if let heading = textOfHeading(line), heading.marks.count == 2 {
          isLeftOut[path] = seen[path, default: 0] == number
          seen[path, default: 0] += 1
        }
        return isLeftOut[path] == true ? [] : [line]
      }
      let found = catalog.diagnostics()
      #expect(!found.contains { $0.rule == "different-layout" })
      #expect(found.contains { $0.rule == "missing-section" })
    }
  }

  @Test func `pages that were damaged one by one are not another layout`() {
    var random = SeededRandom(seed: 13)
    var count = 0
    let lines = altered { _, line in
      guard textOfHeading(line) != nil || line.hasPrefix("|"), random.next() % 12 == 0 else {
        return [line]
      }
      count += 1
      return [String(line.dropLast(3)) + "x"]
    }
    #expect(count >= 50)
    let found = lines.diagnostics()
    #expect(!found.contains { $0.rule == "different-layout" } && found.count > 30)
  }

  @Test func `damaged text everywhere is not another layout`() {
    let catalog = altered { _, line in
      // Each character of several bytes as Windows-1252 shows its bytes, as far as it does.
      [
        String(
          String.UnicodeScalarView(
            line.utf8.map { Unicode.Scalar($0) }))
      ]
    }
    let found = catalog.diagnostics()
    #expect(!found.contains { $0.rule == "different-layout" })
    #expect(found.contains { $0.category == .text })
  }

  @Test func `a suppressed verdict represents no findings`() {
    let catalog = translated
    var pages = catalog.pages
    pages["README.md"]? += "\n<!-- catalint-disable-file different-layout -->\n".utf8
    let found = SmallCatalog(pages, contract: sample.contract).diagnostics()
    #expect(!found.contains { $0.rule == "different-layout" })
    #expect(found.contains { $0.rule == "missing-section" })
  }
}
