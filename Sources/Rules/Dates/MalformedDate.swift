import Contract
package import Diagnostics
package import Records
import SourceText

/// A text that should be a date and is not.
package enum MalformedDate: PageRule {
  package static let descriptor = RuleDescriptor(
    "malformed-date", "Text that is not a calendar date in ISO 8601",
    severity: .error, category: .dates, fixes: [.safe, .unsafe],
    rationale: """
      Dates are written as `2025-04-14`, and points in time as `2025-09-04 04:38:24 UTC`, so that
      they sort and mean the same day everywhere: `03/04/2025` is a day in March to some readers
      and in April to others. A date with a time is mostly when a program ran. ISO 8601 has years
      before 1583 only by agreement: the contract agrees with `precision: year`.
      """,
    examples: [
      Example(
        "Written out", on: .authorModel, bad: .specifications(["Release Date": "⟦April 14, 2025⟧"]),
        fixed: "2025-04-14"),
      Example(
        "A day that does not exist", on: .providerModel,
        bad: .overview(["Release Date": "⟦2025-02-30⟧"])),
      Example(
        "A year without its century", on: .providerModel,
        bad: .overview(["Release Date": "⟦0025-04-14⟧"])),
      Example(
        "A time that does not exist, and one of another zone", on: .providerModel,
        bad: .page(
          "## 📋 Metadata",
          """
          - **Created**: ⟦2025-09-04 04:61:24 UTC⟧
          - **Last Updated**: ⟦2025-09-04 04:38:24 EST⟧
          """)),
    ])

  package static let needs: PageFeatures = .malformedFacts

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.malformedFacts {
      guard case .date(.malformed(let defect, let meant)) = fact.value, defect != .neverSet else {
        continue
      }
      let field = page.contract.fields[fact.field]
      findings.report(
        .malformed(
          page.text(of: fact), defect, field: field,
          time: fact.isInData ? "2025-09-04T04:38:24Z" : "2025-09-04 04:38:24 UTC"
        ).naming(lookAlikesIn: page.text(of: fact)),
        at: fact.range, element: field.name,
        fix: meant.flatMap {
          .write(
            "\($0)", hasTime(page.bytes(of: fact), field) ? .unsafe : .safe,
            page.edit(fact, to: "\($0)"))
        })
    }
  }

  /// Whether a text that should be a date has a time other than midnight: then a program may have
  /// written when it ran.
  private static func hasTime(_ text: ArraySlice<UInt8>, _ field: FieldDefinition) -> Bool {
    field.type == .date && text.contains(.colon)
      && !text.dropFirst(11).starts(with: "00:00:00".utf8)
  }
}

extension FieldDefinition {
  /// Dates as the field has them.
  fileprivate var examples: String {
    let dates =
      switch precision {
      case .day: ["2025-04-14"]
      case .month: ["2025-04-14", "2025-04"]
      case .year: ["2025-04-14", "2025-04", "2025"]
      }
    return (dates + (mayBeBoolean ? ["true", "false"] : [])).map { "'\($0)'" }
      .joined(separator: " or ")
  }
}

extension Diagnostic.Message {
  /// `time` is an example of a point in time.
  fileprivate static func malformed(
    _ text: String, _ defect: DateDefect, field: FieldDefinition, time: String
  ) -> Self {
    let title = field.title
    switch defect {
    case .notISO where field.type == .timestamp:
      return "\(term: title) '\(text)' is not a time; expected one like '\(term: time)'"
    case .notISO:
      return "\(term: title) '\(text)' is not a date; expected one like \(term: field.examples)"
    case .noSuchDay(let days?):
      return "\(term: title) '\(text)' is not a calendar day; that month has \(days) days"
    case .noSuchDay(nil):
      return "\(term: title) '\(text)' is not a calendar day; a year has 12 months"
    case .ambiguous:
      return """
        \(term: title) '\(text)' can be read as two dates; expected one like \(term: field.examples)
        """
    case .early(let year):
      return "\(term: title) '\(text)' is in the year \(year); expected a year after 1582"
    // `zero-date` reports it.
    case .neverSet: return "\(term: title) '\(text)' is a date that was never set"
    case .noTime:
      return """
        \(term: title) '\(text)' has no time after its date; expected one like '\(term: time)'
        """
    case .invalidTime:
      return """
        \(term: title) '\(text)' has no valid time after its date; expected one like \
        '\(term: time)'
        """
    case .noZone:
      return """
        \(term: title) '\(text)' has no valid time zone after its time; expected one like \
        '\(term: time)'
        """
    case .otherZone:
      return "\(term: title) '\(text)' is not in UTC; expected one like '\(term: time)'"
    }
  }
}
