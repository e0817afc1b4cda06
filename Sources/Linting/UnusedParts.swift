import Catalog
import Contract
import DataSyntax
import Records
import SourceText

/// What a contract describes and no page has: kinds, and addresses in data. A misspelt one would
/// check nothing.
///
/// A contract that is built in may describe more than a catalog has.
struct UnusedParts {
  private let contract: Contract
  /// The names of kinds that pages have.
  private var kinds: Set<String> = []
  /// The numbers of the addresses that pages of each kind have, by the kind's name.
  private var addresses: [String: Set<Int>] = [:]

  /// `pages` are all pages of a catalog that are checked.
  init(_ pages: [CheckedPage], of contract: Contract) {
    self.contract = contract
    if contract.isBuiltIn { return }
    for page in pages {
      guard let kind = page.summary.kind else { continue }
      kinds.insert(kind)
      if let used = page.addresses { addresses[kind, default: []].formUnion(used) }
    }
  }

  /// A notice about kinds, and one for each kind with such addresses; `leftOut` are files of the
  /// catalog that are not checked, which may have any of them.
  func notices(besides leftOut: some Sequence<String>) -> [String] {
    // Where no page has a kind, another notice says so.
    if kinds.isEmpty { return [] }
    let kinds = contract.kinds.filter { !self.kinds.contains($0.name) }
    let unused = contract.kinds.map { (kind: $0, addresses: unusedAddresses(of: $0)) }
      .filter { !$0.addresses.isEmpty }
    if kinds.isEmpty, unused.isEmpty { return [] }
    let others = Set(leftOut.compactMap { contract.kind(ofPath: $0)?.kind.name })
    let list = kinds.filter { !others.contains($0.name) }
      .map { "'\($0.name)'" + ($0.paths.first.map { " (\($0.text))" } ?? "") }
    let notice =
      "the contract '\(contract.name)' has the kind\(list.count == 1 ? "" : "s") "
      + "\(list.joined(separator: ", ")), which no page has"
    return (list.isEmpty ? [] : [notice])
      + unused.filter { !others.contains($0.kind.name) }.map { kind, addresses in
        "the contract '\(contract.name)' reads \(addresses.joined(separator: ", ")) of "
          + "\(kind.title), which no page has"
      }
  }

  /// The addresses of a kind that none of its pages has, nor any page that these inherit from; none
  /// for a kind without pages.
  private func unusedAddresses(of kind: PageKind) -> [String] {
    guard let used = addresses[kind.name], let list = kind.data?.addresses,
      used.count < list.numbers.count
    else { return [] }
    let inherited = Set(sources(of: kind).flatMap(usedAddresses))
    return list.numbers.filter { !used.contains($0) }.map(list.text)
      .filter { !inherited.contains($0) }.map { "'\($0)'" }
  }

  /// The addresses that pages of a kind have.
  private func usedAddresses(of kind: PageKind) -> [String] {
    guard let list = kind.data?.addresses else { return [] }
    return (addresses[kind.name] ?? []).map(list.text)
  }

  /// The kinds that pages of a kind inherit from, by whatever number of steps.
  private func sources(of kind: PageKind) -> [PageKind] {
    var found: [PageKind] = []
    var open = [kind]
    while let kind = open.popLast() {
      for way in kind.data?.inherits ?? [] where !found.contains(where: { $0.name == way.kind }) {
        guard let source = contract.kinds.first(where: { $0.name == way.kind }) else { continue }
        found.append(source)
        open.append(source)
      }
    }
    return found
  }
}

extension Page {
  /// The numbers of the addresses of its kind that it has a value at, or may have after an error;
  /// nil where that does not matter.
  var addresses: Set<Int>? {
    guard !contract.isBuiltIn, alias == nil, let layout = kind?.data,
      isData || !layout.recordSets.isEmpty || !layout.inherits.isEmpty
    else { return nil }
    let isReadable = damage.encodingFault == nil && data?.isComplete != false
    guard isReadable, data?.problems.isEmpty != false else { return Set(layout.addresses.numbers) }
    guard let root = data?.root else { return [] }
    return layout.addresses.numbers(in: root)
  }
}
