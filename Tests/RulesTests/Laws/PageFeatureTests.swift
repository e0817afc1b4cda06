import Contract
import Diagnostics
import Records
import Rules
import SourceText
import TestSupport
import Testing

/// What rules need of a page: a rule finds nothing on a page that lacks it, so it need not run there.
@Suite struct PageFeatureTests {
  /// The rules that would find something on a page that lacks what they need.
  private func wronglySkipped(_ page: Page) -> [String] {
    let features = PageFeatures(of: page)
    return RuleSet.pageRules.filter { !$0.needs.overlaps(features) }.compactMap { rule in
      var findings = Findings(
        rule: rule.descriptor, severity: .error,
        subject: Findings.Subject(path: page.path, kind: page.kind?.title ?? ""))
      rule.check(page, into: &findings)
      return findings.diagnostics.isEmpty ? nil : rule.descriptor.id
    }
  }

  @Test(arguments: RuleExample.all)
  func `no rule is skipped on an example in which it finds something`(_ case: RuleExample) {
    let catalog = `case`.catalog(`case`.marked.text)
    for path in catalog.pages.keys.sorted() {
      guard let page = catalog.page(path) else { continue }
      #expect(wronglySkipped(page) == [], sourceLocation: `case`.location)
    }
  }

  /// A line is deleted, repeated, cut or moved, or loses a character.
  private static func changed(_ text: [UInt8], by random: inout SeededRandom) -> [UInt8] {
    var lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    guard let line = lines.indices.randomElement(using: &random) else { return text }
    let content = lines[line]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(content, at: line)
    case 2: lines[line] = content.prefix(Int.random(in: 0...content.count, using: &random))
    case 3:
      lines.remove(at: line)
      lines.insert(content, at: Int.random(in: 0...lines.count, using: &random))
    case 4: lines.insert([], at: line)
    default:
      guard let offset = content.indices.randomElement(using: &random) else { return text }
      lines[line] = content[..<offset] + content[(offset + 1)...]
    }
    return Array(lines.joined(separator: [.lineFeed]))
  }

  @Test func `no rule is skipped on a damaged page in which it finds something`() throws {
    let catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var random = SeededRandom(seed: 12)
    let paths = catalog.pages.keys.sorted()
    for _ in 0..<2000 {
      let path = try #require(paths.randomElement(using: &random))
      var bytes = try #require(catalog.pages[path])
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes = Self.changed(bytes, by: &random)
      }
      let damaged = SmallCatalog([path: bytes], contract: catalog.contract)
      let page = try #require(damaged.page(path))
      #expect(wronglySkipped(page) == [], "\(path)\n\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
