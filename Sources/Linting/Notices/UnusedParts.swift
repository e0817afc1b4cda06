import Catalog
import Contract
import DataSyntax
import Records
import SourceText

/// What a contract describes and no page has: kinds, addresses in data, labels, and properties in a
/// schema. A misspelt one would check nothing.
///
/// A contract that is built in may describe more than a catalog has.
struct UnusedParts {
  private let contract: Contract
  /// The names of kinds that pages have.
  private var kinds: Set<String> = []
  /// The parts that pages of each kind have, by the kind's name.
  private var used: [String: UsedParts] = [:]
  private var inherited = InheritedAddresses()

  /// `pages` are all pages of a catalog that are checked.
  init(_ pages: [CheckedPage], of contract: Contract) {
    self.contract = contract
    if contract.isBuiltIn { return }
    for page in pages {
      guard let kind = page.summary.kind else { continue }
      kinds.insert(kind)
      if let parts = page.usedParts { used[kind, default: UsedParts()].formUnion(parts) }
    }
    inherited = InheritedAddresses(used, of: contract)
  }

  /// A notice about kinds, one for each kind with unused addresses or labels, and one for each
  /// unused property; kinds that `leftOut` files may have are skipped.
  func notices(besides leftOut: some Sequence<String>) -> [String] {
    // Where no page has a kind, another notice says so.
    if kinds.isEmpty { return [] }
    let others = Set(leftOut.compactMap { contract.kind(ofPath: $0)?.kind.name })
    let complete = contract.kinds.filter { !others.contains($0.name) }
    let list = complete.filter { !kinds.contains($0.name) }
      .map { "'\($0.name)'" + ($0.paths.first.map { " (\($0.text))" } ?? "") }
    let notice =
      "the contract '\(contract.name)' has the kind\(list.count == 1 ? "" : "s") "
      + "\(list.joined(separator: ", ")), which no page has"
    return (list.isEmpty ? [] : [notice]) + complete.compactMap(noticeOfParts)
      + complete.flatMap(unusedProperties)
  }

  /// The notice about the addresses and labels of a kind.
  private func noticeOfParts(of kind: PageKind) -> String? {
    let parts = unusedAddresses(of: kind) + unusedLabels(of: kind)
    return parts.isEmpty
      ? nil
      : "the contract '\(contract.name)' reads \(parts.joined(separator: ", ")) of \(kind.title), "
        + "which no page has"
  }

  /// The labels of a kind that no page uses; none for a kind without pages. Of several labels of
  /// one field, one is enough.
  private func unusedLabels(of kind: PageKind) -> [String] {
    guard let used = used[kind.name], !used.hasAnyLabel else { return [] }
    return kind.labelMaps.flatMap(\.entries).filter { _, meaning in
      !meaning.fields.isEmpty && used.labelledFields.isDisjoint(with: meaning.fields)
    }
    .map { "'\($0.label)'" }.uniqued
  }

  /// A notice for each property of a kind's schema that no page has and that is spelled like a key
  /// that is not one.
  private func unusedProperties(of kind: PageKind) -> [String] {
    guard let used = used[kind.name], let properties = kind.data?.doubtfulProperties else {
      return []
    }
    return properties.enumerated().filter { !used.properties.contains($0.offset) }.map {
      "the schema of \(kind.title) in the contract '\(contract.name)' has the property "
        + "'\($0.element.name)', which no page has; did you mean '\($0.element.key)'?"
    }
  }

  /// The addresses of a kind that none of its pages has, nor any page that these inherit from; none
  /// for a kind without pages. Where unknown keys are reported, a misspelt address would be, too.
  private func unusedAddresses(of kind: PageKind) -> [String] {
    guard let used = used[kind.name]?.addresses, let list = kind.data?.addresses,
      used.count < list.numbers.count
    else { return [] }
    let unused = list.doubtful(list.numbers.filter { !used.contains($0) }, kind.data?.schema)
      .map(list.text)
    return inherited.missing(unused, for: kind.name).map { "'\($0)'" }
  }
}

extension PageKind {
  /// The labels of the fields in Markdown.
  fileprivate var labelMaps: [LabelMap] {
    tables.flatMap(\.content.labelMaps) + labels.map(\.values) + [footer]
  }
}

extension TableLayout.Content {
  fileprivate var labelMaps: [LabelMap] {
    switch self {
    case .facts(let map), .record(let map), .eachRow(let map): [map]
    case .matrix(let rows): rows.map(\.columns)
    }
  }
}
