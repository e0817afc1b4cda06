import Contract
package import Diagnostics
package import Records
import SourceText

/// A text that should name another page and does not.
package enum UnknownReference: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-reference", "Reference to no page, or to nothing on it",
    severity: .error, category: .records,
    rationale: """
      A page that inherits from another one has only half of its facts. Where the name of the other
      page is wrong, programs that read the catalog fail, or read a record without these facts. Where
      the address of a value that is not inherited is wrong, the value is inherited.
      """,
    examples: [
      Example(
        "A page that inherits from itself", path: "models/gpt-4.1-mini.toml",
        bad: """
          base = "⟦gpt-4.1-mini⟧"
          name = "GPT-4.1 mini"

          """,
        contract: DataExamples.inheritance),
      Example(
        "A value that is inherited nevertheless", path: "models/gpt-4.1-mini.toml",
        bad: """
          base = "gpt-4.1"
          without = ["⟦nmae⟧"]

          """,
        good: """
          base = "gpt-4.1"
          without = ["name"]

          """,
        others: ["models/gpt-4.1.toml": "name = \"GPT-4.1\"\n"],
        contract: DataExamples.inheritance),
      Example(
        "A misspelt name", path: "models/gpt-4.1-mini.toml",
        bad: """
          base = "⟦gpt-41⟧"
          name = "GPT-4.1 mini"

          """,
        contract: DataExamples.inheritance),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for fault in page.inheritanceFaults where !page.isForbidden(fault.range) {
      switch fault.kind {
      case .unknown: findings.report(.unknown(fault.text), at: fault.range)
      case .loop: findings.report(.loop(fault.text), at: fault.range)
      case .unusable(let path, let defect):
        let related = defect.place.map {
          RelatedPlace(path: path, range: $0, message: "the error in its syntax")
        }
        findings.report(
          .unusable(fault.text, path, defect), at: fault.range, related: related.map { [$0] } ?? [])
      }
    }
    for fault in page.omissionFaults
    where !page.isForbidden(fault.range)
      && !page.dataFailures.contains(where: { $0.isAbout(fault.range) })
    {
      findings.report(
        fault.text.map { .nothing($0, nearest: fault.nearest) } ?? .notAnAddress,
        at: fault.range)
    }
  }
}

extension BaseFile.Defect {
  /// Where the other page is wrong, where that is a place in it.
  fileprivate var place: ByteRange? {
    if case .notParsed(let range) = self { range } else { nil }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ text: String) -> Self {
    "'\(text)' names no page to inherit from"
  }

  fileprivate static func nothing(_ text: String, nearest: String?) -> Self {
    let message: Self = "the page that this one inherits from has nothing at '\(text)'"
    return nearest.map { "\(message); did you mean '\($0)'?" } ?? message
  }

  fileprivate static var notAnAddress: Self {
    "expected the address of a value that is not inherited, or a list of addresses"
  }

  fileprivate static func unusable(
    _ text: String, _ path: String, _ defect: BaseFile.Defect
  ) -> Self {
    let defect: Self =
      switch defect {
      case .unreadable(let reason): "cannot be read: \(reason)"
      case .notUTF8: "is not UTF-8"
      case .notParsed: "has an error in its syntax"
      case .notMapping: "is not a mapping"
      }
    return "'\(text)' names '\(path)', which \(defect)"
  }

  fileprivate static func loop(_ text: String) -> Self {
    "'\(text)' leads back to a page that inherits from it, or through too many others"
  }
}
