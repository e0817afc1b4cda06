import Contract
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A key that the schema of frontmatter or data does not allow.
package enum UnknownKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-key", "Unknown key in frontmatter or data",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    traits: [.judgesText],
    rationale: """
      No program reads a key that the contract does not have, so its value is lost. Most often the
      key is misspelt.
      """,
    examples: [
      Example(
        "A key that does not exist", on: .authorModel,
        bad: .frontmatter(
          "title: gpt-4.1-mini", "author: OpenAI", "type: model", "⟦provider⟧: OpenAI"),
        good: .frontmatter("title: gpt-4.1-mini", "author: OpenAI", "type: model")),
      Example(
        "A misspelt key", on: "providers/_index.md",
        bad: .frontmatter("title: Providers", "⟦wieght⟧: 1"), fixed: "weight"),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    // A key may be wrong in several ways; failures are in order of place.
    var last: ByteRange?
    for failure in page.dataFailures where failure.range != last {
      let meant: String?
      let message: Diagnostic.Message
      switch KeyFailure(failure) {
      case .unknown(let name, let nearest):
        meant = nearest
        message = page.isData ? .unknownInData(name, nearest) : .unknown(name, meant: nearest)
      case .malformed:
        meant = nil
        message = Diagnostic.Message(failure.message, wording: failure.wording)
      default: continue
      }
      last = failure.range
      findings.report(
        message, at: failure.range,
        fix: meant.flatMap { .write($0, .unsafe, page.keyEdit(failure.range, $0)) })
    }
    let reported = Set(page.dataFailures.map(\.range))
    for key in page.undeclaredKeys where !reported.contains(key.range) {
      findings.report(
        .unknownInData(key.name, key.meant), at: key.range,
        fix: key.meant.flatMap { page.keyEdit(key.range, $0) }.map {
          Fix("write '\($0.replacement)'", safety: .unsafe, edits: [$0])
        })
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownInData(_ key: String, _ nearest: String?) -> Self {
    if let nearest { return "unknown key '\(key)'; did you mean '\(nearest)'?" }
    return "unknown key '\(key)'"
  }

  fileprivate static func unknown(_ key: String, meant: String?) -> Self {
    if let meant { return "there is no key '\(key)' in frontmatter; did you mean '\(meant)'?" }
    return "there is no key '\(key)' in frontmatter"
  }
}
