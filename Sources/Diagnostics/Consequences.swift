package import SourceText

/// The findings that follow from a page verdict: a finding about whole pages, or about links of
/// many, reported in their place.
package enum Consequences: Hashable, Sendable {
  /// All findings on these pages, by the bytes of their paths, and those elsewhere whose first
  /// related place is on one of them.
  case pages(Set<[UInt8]>)
  /// The findings about links on the page at this path, in bytes, and those elsewhere whose first
  /// related place is on it.
  case links(page: [UInt8])
  /// The findings of these rules on these pages, about any of these elements of the contract; about
  /// all where it is nil.
  case findings(rules: Set<String>, pages: Set<UTF8Key>, elements: Set<String>? = nil)
  /// The findings of these rules in a part of the page at this path, in bytes, that refer to a
  /// place outside it: duplicates of what the part is a copy of.
  case duplicates(rules: Set<String>, in: ByteRange, of: [UInt8])
  /// The findings that depend on the layout of a page: on pages of these kinds, and wherever pages
  /// are compared.
  case layout(kinds: Set<String>)
}

extension Consequences {
  /// Whether a finding follows; never a page verdict about an equal or larger part of the catalog.
  package func contains(_ finding: Diagnostic) -> Bool {
    guard finding.consequences.map({ $0.rank < rank }) ?? true else { return false }
    switch self {
    case .pages(let pages):
      if pages.contains(Array(finding.path.utf8)) { return true }
      return finding.related.first.map { pages.contains(Array($0.path.utf8)) } ?? false
    case .links(let page):
      return finding.category == .links
        && [finding.path, finding.related.first?.path].contains {
          $0.map { page.elementsEqual($0.utf8) } == true
        }
    case .findings(let rules, let pages, let elements):
      return rules.contains(finding.rule) && pages.contains(UTF8Key(text: finding.path))
        && elements?.contains(finding.cause.element) != false
    case .duplicates(let rules, let part, let page):
      guard rules.contains(finding.rule), page.elementsEqual(finding.path.utf8),
        part.contains(finding.range), let other = finding.related.first
      else { return false }
      return !page.elementsEqual(other.path.utf8) || !part.contains(other.range)
    case .layout(let kinds):
      guard finding.category.dependsOnLayout else { return false }
      return kinds.contains(finding.cause.kind) || finding.category.comparesPages
    }
  }

  /// Whether it is about a page at one of these paths.
  package func isAbout(_ isIncluded: (String) -> Bool) -> Bool {
    if case .findings(_, let pages, _) = self { return pages.contains { isIncluded($0.text) } }
    return pages.contains { isIncluded(String(decoding: $0, as: UTF8.self)) }
  }

  /// The pages by which verdicts are looked up, as bytes of their paths; none for a verdict that is
  /// looked up for every page (`isGeneral`).
  package var pages: Set<[UInt8]> {
    switch self {
    case .pages(let pages): pages
    case .links(let page), .duplicates(_, _, let page): [page]
    case .layout, .findings: []
    }
  }

  /// Whether it is looked up for every page, not by path.
  package var isGeneral: Bool {
    switch self {
    case .layout, .findings: true
    case .pages, .links, .duplicates: false
    }
  }

  /// Larger for a larger part of the catalog. A verdict does not follow from one of the same rank:
  /// two cannot explain each other.
  package var rank: Int {
    switch self {
    case .links, .findings, .duplicates: 0
    case .pages(let pages) where pages.count == 1: 1
    case .pages: 2
    case .layout: 3
    }
  }
}

extension Category {
  /// Whether its rules read facts at the places that the contract defines.
  fileprivate var dependsOnLayout: Bool {
    switch self {
    case .text, .links, .suppressions: false
    default: true
    }
  }

  /// Whether its rules compare several pages.
  fileprivate var comparesPages: Bool { self == .index || self == .agreement }
}

extension Diagnostic {
  /// The page verdict with the number of its consequences, and at least their severity.
  package func explaining(_ count: Int, mostSevere: Severity) -> Diagnostic {
    guard count > 0 else { return self }
    var verdict = self
    verdict.consequenceCount = count
    verdict.severity = max(severity, mostSevere)
    verdict.message = message + .followed(by: count)
    return verdict
  }
}

extension Diagnostic.Message {
  fileprivate static func followed(by count: Int) -> Self {
    count == 1 ? "; 1 finding follows from this" : "; \(count) findings follow from this"
  }
}
