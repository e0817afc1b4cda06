import Catalog
import Contract
import Diagnostics
import JSONSchema
import Records

/// The elements of the contract that pages lack, counted by kind.
struct LayoutDifferences {
  /// One element that pages of a kind lack.
  struct Difference {
    let kind: String
    let rule: String
    let element: String
    let first: Diagnostic
    fileprivate(set) var pages = 1
  }

  private struct Key: Hashable {
    let kind: String
    let rule: String
    let element: String
  }

  /// By kind and rule, the elements that the contract names.
  private var elements: [String: [String: Set<String>]] = [:]
  /// The number of counted pages of each kind.
  private var pages: [String: Int] = [:]
  private var differences: [Key: Difference] = [:]

  private static let rules: [any StructureRule.Type] = [
    MissingColumn.self, MissingField.self, MissingKey.self, MissingSection.self, MissingTable.self,
  ]
  private static let ids = Set(rules.map { $0.descriptor.id })

  /// In a catalog with fewer pages of another layout, the findings themselves are reported.
  private static let fewestPages = 10

  init(in index: CatalogIndex) {
    for kind in index.contract.kinds {
      for rule in Self.rules {
        elements[kind.name, default: [:]][rule.descriptor.id] = rule.elements(of: kind)
      }
      pages[kind.name] = index.pages.count { $0.layout === kind }
    }
  }

  /// Adds the findings of one page. A page with damaged text is not counted.
  mutating func add(_ page: [Diagnostic]) {
    let damage = page.first { $0.category == .text && $0.severity == .error }
    var known: Set<Key> = []
    for finding in page where Self.ids.contains(finding.rule) {
      let key = Key(
        kind: finding.cause.kind, rule: finding.rule, element: finding.cause.element)
      guard known.insert(key).inserted else { continue }
      if damage != nil { continue }
      if differences[key] == nil {
        differences[key] = Difference(
          kind: key.kind, rule: key.rule, element: key.element, first: finding)
      } else {
        differences[key]?.pages += 1
      }
    }
    if damage != nil, let kind = known.first?.kind { pages[kind]? -= 1 }
  }
}

extension LayoutDifferences {
  /// The number of kinds with counted pages.
  var kindsJudged: Int { pages.values.count { $0 > 0 } }

  /// The kinds whose pages have another layout; none where they are a minor part of the catalog.
  ///
  /// A kind has another layout where at least two elements that one rule requires, and half of all
  /// such, are missing on two thirds of its pages: one section that a generator renamed is one
  /// cause with one finding, and pages that were damaged one by one do not lack the same elements.
  /// Where such kinds have at least half of the pages, a single element that a kind lacks as often
  /// is a part of the same layout.
  var unlikeKinds: Set<String> {
    var frequent: [String: [String: Int]] = [:]
    for difference in differences.values {
      guard let all = pages[difference.kind], difference.pages * 3 >= all * 2,
        elements[difference.kind]?[difference.rule]?.contains(difference.element) == true
      else { continue }
      frequent[difference.kind, default: [:]][difference.rule, default: 0] += 1
    }
    let kinds = frequent.filter { kind, rules in
      rules.contains { rule, count in
        count >= 2 && count * 2 >= elements[kind]?[rule]?.count ?? 0
      }
    }
    let unlike = kinds.keys.reduce(0) { $0 + (pages[$1] ?? 0) }
    let all = pages.values.reduce(0, +)
    guard unlike >= Self.fewestPages, unlike * 2 >= all else { return [] }
    return Set(frequent.keys)
  }

  /// The differences that occur on the most pages of some kinds, most frequent first.
  func mostFrequent(_ count: Int, of kinds: Set<String>) -> [Difference] {
    let sorted = differences.values.filter { kinds.contains($0.kind) }.sorted { one, other in
      if one.pages != other.pages { return one.pages > other.pages }
      return Diagnostic.inReportOrder(one.first, other.first)
    }
    return Array(sorted.prefix(count))
  }
}

// MARK: - What the contract names

extension MissingSection: StructureRule {
  static func elements(of kind: PageKind) -> Set<String> {
    Set(
      kind.sections.lazy.filter { !$0.isOptional && $0.template == nil && $0.parent == nil }
        .map(\.name.text))
  }
}

extension MissingTable: StructureRule {
  static func elements(of kind: PageKind) -> Set<String> {
    Set(
      zip(kind.sections, kind.requiredTables).lazy
        .filter { section, tables in !section.isOptional && !tables.isEmpty }
        .map(\.0.name.text))
  }
}

extension MissingColumn: StructureRule {
  static func elements(of kind: PageKind) -> Set<String> {
    Set(kind.tables.lazy.flatMap(\.requiredColumns))
  }
}

extension MissingField: StructureRule {
  static func elements(of kind: PageKind) -> Set<String> {
    Set(kind.tables.lazy.flatMap(\.requiredRows) + kind.labels.lazy.flatMap(\.required))
  }
}

extension MissingKey: StructureRule {
  static func elements(of kind: PageKind) -> Set<String> {
    Set(kind.data?.schema?.requiredNames ?? [])
  }
}
