import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// A letter of another script that looks like a Latin one, in an ID or a name.
package enum MixedScript: PageRule {
  package static let descriptor = RuleDescriptor(
    "mixed-script", "Letter of another script among Latin ones",
    severity: .warning, category: .text, fixes: [.unsafe],
    traits: [.findsDamagedCharacters],
    rationale: """
      The Cyrillic `о` looks like the Latin `o` and is another letter: a search for an ID typed on a
      Latin keyboard does not find it. It comes from another keyboard, or imitates another name on
      purpose. Where it changes an ID or a title, it is an error. Words that are written in another
      script throughout are not reported.
      """,
    examples: [
      Example(
        "A Cyrillic letter in a title", on: "authors/openai/models/gpt-4o.md",
        bad: .page(.frontmatter(title: "gpt-4⟦о⟧"), "# gpt-4o"), fixed: "o")
    ])

  /// One finding a name, at its first such letter.
  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in names(on: page) {
      let written = letters(writtenIn: fact, on: page)
      guard let first = written.first ?? letters(escapedIn: fact).first else { continue }
      findings.report(
        .other(first.scalar.nameInMessages, latin: first.latin),
        at: written.isEmpty ? fact.range : first.range, element: page.element(of: fact),
        fix: fix(written, of: fact, on: page))
    }
    let bytes = page.bytes
    if page.isData, case let first = bytes.firstBeyondASCII(in: bytes.indices),
      bytes.hasByte(in: first..<bytes.count, where: LookAlikes.mayBegin)
    {
      checkData(of: page, into: &findings)
    }
  }

  /// The keys and values of data that are not names.
  private static func checkData(of page: Page, into findings: inout Findings) {
    let names = Set(names(on: page).map(\.range))
    for (node, _) in page.dataTexts where !names.contains(node.innerRange) {
      let range = node.innerRange
      guard let first = LookAlikes.letters(in: page.source.text(range), from: range.start).first
      else { continue }
      findings.report(.other(first.scalar.nameInMessages, latin: first.latin), at: first.range)
    }
  }

  private static func letters(writtenIn fact: Fact, on page: Page) -> [LookAlikes.Letter] {
    guard page.bytes.hasByte(in: fact.range.offsets, where: { !$0.isASCII }) else { return [] }
    return LookAlikes.letters(in: page.source.text(fact.range), from: fact.range.start)
  }

  /// The letters that a name has only by its escapes; their ranges are those in the decoded text.
  private static func letters(escapedIn fact: Fact) -> [LookAlikes.Letter] {
    guard fact.isInData, let text = fact.decodedText, text.utf8.contains(where: { !$0.isASCII })
    else { return [] }
    return LookAlikes.letters(in: text, from: 0)
  }

  private static func names(on page: Page) -> some Sequence<Fact> {
    page.contract.fieldGroups.names.lazy.flatMap { page.factIndex[$0] }
  }

  /// Writes the Latin letters, where the page has that name elsewhere.
  private static func fix(_ letters: [LookAlikes.Letter], of fact: Fact, on page: Page) -> Fix? {
    if letters.isEmpty { return nil }
    let source = page.source
    var latin: [UInt8] = []
    var end = fact.range.start
    for letter in letters {
      latin += source.slice(ByteRange(end, letter.range.start)) + letter.latin.utf8
      end = letter.range.end
    }
    latin += source.slice(ByteRange(end, fact.range.end))
    let isKnown =
      names(on: page).contains { source.slice($0.range).elementsEqual(latin) }
      || page.captures.texts.contains { $0.utf8.elementsEqual(latin) }
    guard isKnown else { return nil }
    return Fix(
      "write '\(String(decoding: latin, as: UTF8.self))'", safety: .unsafe,
      edits: letters.map { page.edit($0.range, $0.latin) })
  }
}

extension Diagnostic.Message {
  fileprivate static func other(_ name: String, latin: String) -> Self {
    "\(name) looks like the Latin letter '\(latin)', but is another letter"
  }
}
