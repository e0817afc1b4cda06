import Contract
package import Diagnostics
package import Records
import SourceText

/// A value that is not written as code although the contract requires it.
package enum MissingBackticks: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-backticks", "ID that is not written as code",
    severity: .warning, category: .identity, fixes: [.safe],
    rationale: """
      Between backticks an ID is shown unchanged. Without them, underscores and stars in it can
      become emphasis, an `@` a mail address, and programs that look for the code do not find the
      ID.
      """,
    examples: [
      Example(
        "No backticks", on: .providerModel, bad: .overview(["ID": "⟦gpt-4.1-mini⟧"]),
        fixed: "`gpt-4.1-mini`"),
      Example(
        "Stars for backticks", on: .providerModel, bad: .overview(["ID": "⟦**gpt-4.1-mini**⟧"]),
        fixed: "`gpt-4.1-mini`"),
    ])

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    for field in page.contract.fieldGroups.code {
      for fact in page.factIndex[field] where !fact.range.isEmpty && !page.isCode(fact.range) {
        check(fact, on: page, into: &findings)
      }
    }
  }

  private static func check(_ fact: Fact, on page: Page, into findings: inout Findings) {
    guard fact.place == .table || fact.place == .list, case .text = fact.value else { return }
    let field = page.contract.fields[fact.field]
    guard field.isCode(page.bytes(of: fact)),
      // `invalid-id` reports a text that is not an ID.
      field.type != .id || page.contract.ids.defect(in: page.source.slice(fact.range)) == nil
    else { return }
    let marked = page.withMarks(fact.range)
    let text = page.source.text(fact.range)
    findings.report(
      .bare(field.title, page.source.text(marked)), at: marked, element: field.name,
      fix: fact.decodedText == nil && Self.isWithoutMarkup(text)
        ? .write("`\(text)`", .safe, page.edit(marked, "`\(text)`")) : nil)
  }

  /// Whether code shows the text as it was shown before, without tags and marks that were not seen.
  private static func isWithoutMarkup(_ text: String) -> Bool {
    !text.utf8.contains { "`[<".utf8.contains($0) } && MarkdownText.isShown(text, as: text)
  }
}

extension Page {
  /// Whether a range follows a backtick, ignoring spaces.
  fileprivate func isCode(_ range: ByteRange) -> Bool {
    let before = bytes[..<range.start].last { $0 != .space }
    return before == .backtick
  }

  /// A range with the stars or underscores around it.
  fileprivate func withMarks(_ range: ByteRange) -> ByteRange {
    var range = range
    while range.start > 0, range.end < bytes.count, bytes[range.start - 1] == bytes[range.end],
      bytes[range.end] == .asterisk || bytes[range.end] == .underscore
    {
      range = ByteRange(range.start - 1, range.end + 1)
    }
    return range
  }
}

extension Diagnostic.Message {
  fileprivate static func bare(_ title: String, _ text: String) -> Self {
    "\(term: title) '\(text)' is not written as code; expected it between backticks"
  }
}
