import Catalog
import Contract
import DataSyntax
import Records

/// Addresses of a contract that no page has: a misspelt one would check nothing.
struct UnusedAddresses {
  /// The numbers of the addresses that pages of each kind have, by the kind's name.
  private var seen: [String: Set<Int>] = [:]

  init(_ pages: [CheckedPage]) {
    for page in pages {
      guard let kind = page.summary.kind, let addresses = page.addresses else { continue }
      seen[kind, default: []].formUnion(addresses)
    }
  }

  /// A notice for each kind with such addresses; a kind without pages has none.
  func notices(of contract: Contract) -> [String] {
    contract.kinds.compactMap { kind in
      guard let seen = seen[kind.name], let fields = kind.data?.fields else { return nil }
      let unused = fields.indices.filter { !seen.contains($0) }
        .map { "'\(fields[$0].address.text)'" }
      if unused.isEmpty { return nil }
      return "the contract '\(contract.name)' reads \(unused.joined(separator: ", ")) of "
        + "\(kind.title), which no page has"
    }
  }
}

extension Page {
  /// The numbers of the addresses of its kind that it has a value at; nil where its kind has none.
  var addresses: Set<Int>? {
    guard let kind, kind.isData, let root = data?.root, let fields = kind.data?.fields else {
      return nil
    }
    return Set(fields.indices.filter { !fields[$0].address.places(in: root).isEmpty })
  }
}
