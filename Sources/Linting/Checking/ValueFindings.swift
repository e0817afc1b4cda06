import Diagnostics
import Rules
import SourceText

/// The findings of different rules about one value: one defect, so that one of them is reported.
///
/// It is the most severe one; of several, one with a fix, then the one with the most related
/// places, then one that names another page. The others are reported where it is not: with its rule
/// off, or suppressed. A baseline has all of them.
struct ValueFindings {
  private static let rules = RuleSet.ids(of: .judgesValue)

  private var reported: [Value: Diagnostic] = [:]
  /// Whether several are about one value.
  private var areSeveral = false

  private struct Value: Hashable {
    let path: UTF8Key
    let range: ByteRange
    let field: UTF8Key

    /// Few places on a page have several values.
    func hash(into hasher: inout Hasher) {
      hasher.combine(path)
      hasher.combine(range.start)
    }
  }

  /// Chooses among `findings`.
  init(_ findings: [Diagnostic]) {
    reported.reserveCapacity(findings.count)
    for finding in findings {
      guard let value = Self.value(of: finding) else { continue }
      if let known = reported[value] {
        areSeveral = true
        if !finding.isPreferred(to: known) { continue }
      }
      reported[value] = finding
    }
  }

  /// Whether a finding may be about a value that other rules report as well.
  static func mayBeAboutValue(_ finding: Diagnostic) -> Bool { rules.contains(finding.rule) }

  /// Whether another rule reports the value; one with another fix is not less right, unless it is
  /// less severe.
  func hide(_ finding: Diagnostic) -> Bool {
    guard areSeveral, let value = Self.value(of: finding), let known = reported[value],
      known.rule != finding.rule
    else { return false }
    return known.severity > finding.severity || finding.fix == nil
      || finding.fix?.edits == known.fix?.edits
  }

  /// The value that a finding is about; nil for one about something else, or about no text and no
  /// field.
  private static func value(of finding: Diagnostic) -> Value? {
    guard mayBeAboutValue(finding) else { return nil }
    // A field has its name, or its address in the record.
    let element = finding.cause.element
    if finding.range.isEmpty, element.isEmpty { return nil }
    let field =
      element.utf8.first == .slash ? String(Substring(element.utf8.dropFirst())) : element
    return Value(
      path: UTF8Key(text: finding.path), range: finding.range, field: UTF8Key(text: field))
  }
}

extension [Diagnostic] {
  /// The same findings, one of them for each value.
  func onePerValue() -> [Diagnostic] {
    let values = ValueFindings(self)
    return filter { !values.hide($0) }
  }
}

extension Diagnostic {
  fileprivate func isPreferred(to other: Diagnostic) -> Bool {
    if severity != other.severity { return severity > other.severity }
    if (fix == nil) != (other.fix == nil) { return fix != nil }
    if related.count != other.related.count { return related.count > other.related.count }
    return namesOtherPage && !other.namesOtherPage
  }

  private var namesOtherPage: Bool { related.contains { $0.path != path } }
}
