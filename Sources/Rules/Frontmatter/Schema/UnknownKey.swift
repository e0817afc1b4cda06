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

  package static let needs: PageFeatures = .data

  package static func check(_ page: Page, into findings: inout Findings) {
    // A key may be wrong in several ways; failures are in order of place.
    var last: ByteRange?
    var renaming = KeyRenaming(page)
    lazy var records = RecordExtents(page)
    for failure in page.dataFailures where failure.range != last {
      let meant: String?
      let message: Diagnostic.Message
      switch KeyFailure(failure) {
      case .unknown(let name, let nearest):
        meant = nearest.flatMap { renaming.isLikely(name, to: $0) ? $0 : nil }
        let record = records.name(around: failure.range)
        message =
          page.isData
          ? .unknownInData(name, in: record, nearest) : .unknown(name, in: record, meant: nearest)
      case .malformed:
        meant = nil
        message = Diagnostic.Message(failure.message, wording: failure.wording)
      default: continue
      }
      last = failure.range
      findings.report(
        message, at: failure.range,
        fix: meant.flatMap { page.keyFix(failure.range, $0) })
    }
    let reported = Set(page.dataFailures.map(\.range))
    let undeclared = page.undeclaredKeys.filter { !reported.contains($0.range) }
    if undeclared.isEmpty { return }
    // A page may suppress the finding in some records.
    let areShared = page.suppressions.isEmpty
    var groups = UndeclaredKeyGroups(undeclared, on: page)
    var known: Set<UndeclaredKeyGroups.Group> = []
    var misdeclared: Set<UndeclaredKeyGroups.Group> = []
    for key in undeclared {
      var others = 0
      if let (group, count, unlike) = groups.group(of: key) {
        if misdeclared.contains(group) || areShared && key.meant == nil && known.contains(group) {
          continue
        }
        if let declaration = groups.misspeltDeclaration(of: key), let meant = key.meant {
          misdeclared.insert(group)
          findings.report(
            .misdeclared(meant, key.name, key.declaringSet?.name ?? "", records: count),
            at: declaration.range, related: [page.related(key.range, "'\(key.name)'")],
            fix: declaration.fix(key.name, on: page))
          continue
        }
        if areShared, key.meant == nil {
          known.insert(group)
          others = unlike - 1
        }
      }
      let meant = key.meant.flatMap { renaming.isLikely(key.name, to: $0) ? $0 : nil }
      findings.report(
        .unknownInData(key.name, in: records.name(around: key.range), key.meant) + .others(others),
        at: key.range, about: others > 0 ? ["\(others + 1)"] : [],
        fix: meant.flatMap { page.keyFix(key.range, $0) })
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownInData(
    _ key: String, in record: Self?, _ nearest: String?
  ) -> Self {
    unknown("unknown key '\(key)'", in: record, nearest)
  }

  fileprivate static func misdeclared(
    _ declared: String, _ key: String, _ set: String, records: Int
  ) -> Self {
    """
    no record of '\(term: set)' has the key '\(declared)', which is declared here, but \(records) \
    have '\(key)'; did you mean '\(key)'?
    """
  }

  /// The other records with a key that the page does not declare.
  fileprivate static func others(_ count: Int) -> Self {
    switch count {
    case 0: ""
    case 1: ", and in 1 more record; the page does not declare it"
    default: ", and in \(count) more records; the page does not declare it"
    }
  }

  fileprivate static func unknown(_ key: String, in record: Self?, meant: String?) -> Self {
    unknown("there is no key '\(key)'", in: record ?? "frontmatter", meant)
  }

  private static func unknown(_ start: Self, in place: Self?, _ nearest: String?) -> Self {
    let message = place.map { "\(start) in \($0)" } ?? start
    if let nearest { return "\(message); did you mean '\(nearest)'?" }
    return message
  }
}
