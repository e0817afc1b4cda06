import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
import MarkdownSyntax
package import Records
import SourceText

/// Frontmatter or data without a key that the contract requires.
package enum MissingKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-key", "Missing key in frontmatter or data",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Sites build lists and titles from frontmatter and data, and programs look up their keys. A page
      without a key that the contract requires is listed without its name, or not at all.
      """,
    examples: [
      Example(
        "No author", on: .authorModel,
        bad: .page(
          """
          ⟦---⟧
          title: "gpt-4.1-mini"
          type: model
          ---
          """,
          .breadcrumb("Authors", "OpenAI", "gpt-4.1-mini")),
        good: .page(
          .frontmatter("title: \"gpt-4.1-mini\"", "type: model", "author: \"OpenAI\""),
          .breadcrumb("Authors", "OpenAI", "gpt-4.1-mini"))),
      Example(
        "A misspelt key", on: .authorModel,
        bad: .frontmatter("title: \"gpt-4.1-mini\"", "⟦auther⟧: \"OpenAI\"", "type: model"),
        fixed: "author"),
      Example(
        "No frontmatter at all", on: .authorModel, bad: "⟦⟧# gpt-4.1-mini",
        good: .page(.frontmatter(title: "gpt-4.1-mini"), "# gpt-4.1-mini")),
    ])

  package static let needs: PageFeatures = .dataFailures

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let layout = page.kind?.data else { return }
    let missing = page.dataFailures.compactMap { failure in
      if case .missing(let name, let instead) = KeyFailure(failure) {
        (name: name, instead: instead)
      } else {
        nil
      }
    }
    guard !missing.isEmpty else { return }
    guard !page.isData else {
      if missing.count > 1, page.data?.root?.mapping?.entries.isEmpty != false {
        let names = missing.map(\.name)
        findings.report(.noKeys(names), at: ByteRange(at: 0), about: names)
        return
      }
      reportMissing(missing, inDataOf: page, &findings)
      return
    }
    guard let block = page.syntax.frontmatter else {
      let start = page.bytes.byteOrderMarkLength
      let names = missing.map(\.name)
      findings.report(
        .noFrontmatter(names), at: ByteRange(at: start),
        fix: newBlock(of: names, layout, at: start, on: page))
      return
    }
    // The keys may be below its end.
    if case .endsEarly = block.defect { return }
    var renaming = KeyRenaming(page)
    for (key, instead) in missing {
      if let instead {
        let isLikely = renaming.isLikely(instead.text, to: key)
        findings.report(
          .instead(key, instead.text), at: instead.range, element: key,
          fix: isLikely ? page.keyFix(instead.range, key) : nil)
      } else {
        let value = onlyValue(of: key, layout)
        findings.report(
          .missing(key, value: value), at: block.openingFence, element: key,
          fix: line(for: key, layout, on: page).flatMap { add($0, to: block, of: page) })
      }
    }
  }

  /// At the first key, as an absent one has no place.
  private static func reportMissing(
    _ keys: [(name: String, instead: KeyFailure.Key?)], inDataOf page: Page,
    _ findings: inout Findings
  ) {
    let first = page.data?.root?.mapping?.entries.first?.key.range ?? ByteRange(at: 0)
    var renaming = KeyRenaming(page)
    for (key, instead) in keys {
      let found = instead.flatMap { renaming.isLikely($0.text, to: key) ? $0 : nil }
      findings.report(
        instead.map { .insteadInData(key, $0.text) } ?? .missingInData(key),
        at: instead?.range ?? first, element: key,
        fix: found.flatMap { page.keyFix($0.range, key) })
    }
  }

  private static func add(_ line: String, to block: FrontmatterBlock, of page: Page) -> Fix? {
    guard page.canAddKey else { return nil }
    let end = ByteRange(at: page.lineEnd(before: block.content.end))
    return Fix("add '\(line)'", safety: .unsafe, edits: [page.edit(end, page.lineEnding + line)])
  }

  /// A block with all missing keys; nil where the value of one is not known.
  private static func newBlock(
    of keys: [String], _ layout: DataLayout, at start: Int, on page: Page
  ) -> Fix? {
    let lines = keys.compactMap { line(for: $0, layout, on: page) }
    guard lines.count == keys.count, !page.mayHaveFrontmatter(layout) else { return nil }
    let block = (["---"] + lines + ["---", "", ""]).joined(separator: page.lineEnding)
    return Fix(
      "add the frontmatter", safety: .unsafe, edits: [page.edit(ByteRange(at: start), block)])
  }

  /// The key with the one value it may have, or with the value that the page has elsewhere.
  private static func line(
    for key: String, _ layout: DataLayout, on page: Page
  ) -> String? {
    guard let name = ScalarWriter(.yaml).key(key) else { return nil }
    if let value = onlyValue(of: key, layout) { return "\(name): \(value)" }
    guard let field = layout.field(ofKey: key),
      let fact = page.factIndex[field].first(where: { !$0.isInData }),
      fact.isName
    else { return nil }
    return quoted(page.text(of: fact)).map { "\(name): \($0)" }
  }

  /// The one value that the schema allows, as YAML; nil for several, a list or a mapping.
  private static func onlyValue(of key: String, _ layout: DataLayout) -> String? {
    guard let value = layout.schema?.onlyValue(ofProperty: key) else { return nil }
    switch value.type {
    case .string: return isPlain(value.text) ? value.text : quoted(value.text)
    case .boolean, .number, .integer: return value.text
    default: return nil
    }
  }

  /// Whether a text needs no quotes: a word that every YAML parser reads as a text.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count > 3 && text.utf8.allSatisfy { $0.isLetter || $0 == .hyphen }
      && text.utf8.first?.isLetter == true && DataValue(plain: text) == .string
  }

  /// In double quotes.
  private static func quoted(_ text: String) -> String? {
    ScalarWriter(.yaml).quotedText(text, .doubleQuoted).map { "\"\($0)\"" }
  }
}

extension Page {
  /// Whether a line can be added to the data: its keys, if it has any, begin lines.
  fileprivate var canAddKey: Bool {
    guard let root = data?.root else { return true }
    guard let first = root.mapping?.entries.first?.key.range.start else { return false }
    return first == 0 || bytes[first - 1].isLineEnd
  }

  /// Whether the page may begin with damaged frontmatter: a fence, or a line with one of its keys.
  /// Another block in front of it would hide the damage.
  fileprivate func mayHaveFrontmatter(_ layout: DataLayout) -> Bool {
    let keys = layout.fields.compactMap(\.address.key).map { Array("\($0):".utf8) }
    var isAtStart = true
    for line in bytes.prefix(Self.startBytes).split(whereSeparator: \.isLineEnd) {
      let text = line.drop { !$0.isAlphanumeric && !"-+{<".utf8.contains($0) }
      if text.isEmpty { continue }
      let isFence = ["---", "+++", "{", "<!--"].contains { text.starts(with: $0.utf8) }
      if isAtStart, isFence { return true }
      isAtStart = false
      if keys.contains(where: text.starts(with:)) { return true }
    }
    return false
  }

  private static var startBytes: Int { 4096 }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ key: String, value: String?) -> Self {
    if let value { return "frontmatter has no key '\(key)'; expected '\(key): \(value)'" }
    return "frontmatter has no key '\(key)'"
  }

  fileprivate static func insteadInData(_ key: String, _ found: String) -> Self {
    "file has no key '\(term: key)'; is '\(found)' a misspelling of it?"
  }

  /// The first of the keys that are missing.
  fileprivate static func noKeys(_ keys: [String]) -> Self {
    let names = keys.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = keys.count > 5 ? " and \(keys.count - 5) more" : ""
    return Self(
      "file has no keys; expected \(names)\(more)", wording: "file has no keys; expected …")
  }

  fileprivate static func missingInData(_ key: String) -> Self { "file has no key '\(term: key)'" }

  fileprivate static func instead(_ key: String, _ found: String) -> Self {
    "frontmatter has no key '\(term: key)'; is '\(found)' a misspelling of it?"
  }

  fileprivate static func noFrontmatter(_ keys: [String]) -> Self {
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return "page has no frontmatter; expected the keys \(names)"
  }
}
