package import Catalog
import Contract
package import Diagnostics
package import Records
import SourceText

/// A text that should name another page and does not.
package enum UnknownReference: PageRule, CatalogRule {
  package static let descriptor = RuleDescriptor(
    "unknown-reference", "Reference to no page, or to nothing on it",
    severity: .error, category: .records, fixes: [.unsafe],
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
        good: """
          base = "gpt-4.1"
          name = "GPT-4.1 mini"

          """,
        others: ["models/gpt-4.1.toml": "name = \"GPT-4.1\"\n"],
        contract: DataExamples.inheritance),
    ])

  package static let needs: PageFeatures = .brokenReferences

  package static func check(_ page: Page, into findings: inout Findings) {
    for fault in page.inheritanceFaults where !page.isForbidden(fault.range) {
      // The value has a finding of its own.
      if case .unread = fault.kind { continue }
      guard let text = fault.text else {
        findings.report(.collection, at: fault.range)
        continue
      }
      switch fault.kind {
      // Other pages may have the name that is meant.
      case .unknown: continue
      case .loop: findings.report(.loop(text), at: fault.range)
      case .unread: continue
      // The other page is named right, and has a finding of its own.
      case .unusable(_, .notParsed): continue
      case .unusable(let path, .notMapping):
        findings.report(.unusable(text, path, "is not a mapping"), at: fault.range)
      case .unusable(let path, .tooLarge):
        let most = BaseFile.Defect.mostValues
        findings.report(
          .unusable(text, path, "has more than \(most) values, too many to inherit"),
          at: fault.range)
      case .unusable(let path, .unreadable(let reason)):
        findings.report(.unusable(text, path, "cannot be read: \(reason)"), at: fault.range)
      }
    }
    for fault in page.omissionFaults where !page.isForbidden(fault.range) {
      findings.report(
        fault.text.map { .nothing($0, nearest: fault.nearest) } ?? .notAnAddress,
        at: fault.range,
        fix: fault.nearest.flatMap { nearest in
          .write(
            nearest, .unsafe,
            page.scalarStyle(in: fault.range).writing(nearest).map { page.edit(fault.range, $0) })
        })
    }
  }

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    var names: [String: NearestValues] = [:]
    for page in index.pages {
      for base in page.unknownBases {
        let known =
          names[base.kind]
          ?? NearestValues(index.pages.filter { $0.kind == base.kind }.map(\.capturedTexts))
        names[base.kind] = known
        let nearest =
          known.nearest(to: base.text)
          ?? page.nameWithoutEnding(base.text).flatMap(known.nearest)
        // It would inherit from itself.
        let isOwn =
          page.kind == base.kind && nearest?.hasSameBytes(as: page.capturedTexts) == true
        let meant = isOwn ? nil : nearest
        findings.report(
          .unknown(base.text, meant: meant), at: base.range, on: page.subject,
          fix: meant.flatMap { .write($0, .unsafe, page.edit(base.range, base.style, to: $0)) })
      }
    }
  }
}

extension PageSummary {
  /// A name without the ending of files such as this page; nil for one that does not have it.
  fileprivate func nameWithoutEnding(_ name: String) -> String? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(path[dot...])
    return name.ends(with: ending) ? String(name.dropLast(ending.count)) : nil
  }
}

extension Diagnostic.Message {
  fileprivate static let collection: Self =
    "a collection names no page to inherit from; expected one text"

  fileprivate static func unknown(_ text: String, meant: String?) -> Self {
    let message: Self = "'\(text)' names no page to inherit from"
    return meant.map { "\(message); did you mean '\($0)'?" } ?? message
  }

  fileprivate static func nothing(_ text: String, nearest: String?) -> Self {
    let message: Self = "the page that this one inherits from has nothing at '\(text)'"
    return nearest.map { "\(message); did you mean '\($0)'?" } ?? message
  }

  fileprivate static var notAnAddress: Self {
    "expected the address of a value that is not inherited, or a list of addresses"
  }

  fileprivate static func unusable(_ text: String, _ path: String, _ defect: Self) -> Self {
    "'\(text)' names '\(path)', which \(defect)"
  }

  fileprivate static func loop(_ text: String) -> Self {
    "'\(text)' leads back to a page that inherits from it, or through too many others"
  }
}
