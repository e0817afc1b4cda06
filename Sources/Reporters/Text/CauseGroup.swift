import Diagnostics
import SourceText

/// The findings of one cause: of the same rule, kind of page, element of the contract and wording.
struct CauseGroup {
  /// In report order; the first one is shown.
  private(set) var members: [Diagnostic]

  private struct Key: Hashable {
    let rule: UTF8Key
    let kind: UTF8Key
    let element: UTF8Key
    let wording: UTF8Key

    init(of finding: Diagnostic) {
      rule = UTF8Key(text: finding.rule)
      kind = UTF8Key(text: finding.cause.kind)
      element = UTF8Key(text: finding.cause.element)
      wording = UTF8Key(text: finding.message.wording)
    }
  }

  /// Groups findings that are in report order; the groups are in the order of their first findings.
  static func groups(of diagnostics: [Diagnostic]) -> [CauseGroup] {
    var groups: [CauseGroup] = []
    var positions: [Key: Int] = [:]
    for diagnostic in diagnostics {
      let key = Key(of: diagnostic)
      if let position = positions[key] {
        groups[position].members.append(diagnostic)
      } else {
        positions[key] = groups.count
        groups.append(CauseGroup(members: [diagnostic]))
      }
    }
    return groups
  }

  /// By severity, then by number of members, most first; else in the same order.
  static func byWeight(_ groups: [CauseGroup]) -> [CauseGroup] {
    groups.enumerated()
      .sorted { left, right in
        let (one, other) = (left.element.members, right.element.members)
        if one[0].severity != other[0].severity { return one[0].severity > other[0].severity }
        if one.count != other.count { return one.count > other.count }
        return left.offset < right.offset
      }
      .map(\.element)
  }

  /// The number of pages with findings.
  static func pages(of members: [Diagnostic]) -> Int {
    Set(members.map { UTF8Key(text: $0.path) }).count
  }

  /// `3 more like this on 2 other pages`: the members that are not shown.
  var remainderInWords: String {
    let (here, elsewhere, otherPages) = others
    let pages = Count(otherPages, "other page")
    return switch (here, elsewhere) {
    case (_, 0): "\(here) more like this on this page"
    case (0, _): "\(elsewhere) more like this on \(pages)"
    default:
      "\(here + elsewhere) more like this, \(here) on this page and \(elsewhere) on \(pages)"
    }
  }

  /// The number of members on the page of the first one, without that, the number on other pages,
  /// and the number of these pages.
  private var others: (here: Int, elsewhere: Int, otherPages: Int) {
    let here = UTF8Key(text: members[0].path)
    let elsewhere = members.map { UTF8Key(text: $0.path) }.filter { $0 != here }
    return (members.count - elsewhere.count - 1, elsewhere.count, Set(elsewhere).count)
  }

  /// ` (20 with a safe fix, 2 with one to review)`: the fixes of the members that are not shown,
  /// where these do not all have such a fix as the one that is shown.
  var mixedFixes: String {
    let shown = members[0].fix?.safety
    if members.allSatisfy({ $0.fix?.safety == shown }) { return "" }
    let parts = Self.fixes(of: members.dropFirst())
    return parts.isEmpty ? " (without a fix)" : " (\(parts))"
  }

  /// `20 with a safe fix, 2 with one to review`; empty where no finding has a fix.
  static func fixes(of members: some Sequence<Diagnostic>) -> String {
    var (safe, reviewable) = (0, 0)
    for member in members {
      switch member.fix?.safety {
      case .safe: safe += 1
      case .unsafe: reviewable += 1
      case nil: continue
      }
    }
    let parts = [
      safe > 0 ? "\(safe) with a safe fix" : nil,
      reviewable > 0 ? "\(reviewable) with \(safe > 0 ? "one" : "a fix") to review" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// `and 2 more on this page`: the members that are not shown; nil without any.
  var remainder: String? {
    let (here, elsewhere, pages) = others
    switch (here, elsewhere) {
    case (0, 0): return nil
    case (_, 0): return "and \(here) more on this page"
    case (0, pages): return "and on \(Count(pages, "more page"))"
    case (0, _): return "and \(elsewhere) more on \(Count(pages, "other page"))"
    default:
      return "and \(here) more on this page, \(elsewhere) on \(Count(pages, "other page"))"
    }
  }
}
