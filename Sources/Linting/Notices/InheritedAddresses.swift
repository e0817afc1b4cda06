import Contract

/// The addresses in data that pages of other kinds have, from which pages of a kind inherit.
struct InheritedAddresses {
  /// The kinds that pages of each kind name directly.
  private var sources: [String: Set<String>] = [:]
  /// The addresses that pages of each kind have.
  private var addresses: [String: Set<String>] = [:]

  /// More kinds are not followed from each kind; no contract of a real catalog has so many.
  static let mostSources = 64

  init() {}

  /// `used` are the parts that pages of each kind have, by the kind's name.
  init(_ used: [String: UsedParts], of contract: Contract) {
    for kind in contract.kinds {
      guard let data = kind.data else { continue }
      if !data.inherits.isEmpty { sources[kind.name] = Set(data.inherits.map(\.kind)) }
      if let parts = used[kind.name] {
        addresses[kind.name] = Set(parts.addresses.map(data.addresses.text))
      }
    }
  }

  /// Those of some addresses that no page has from which pages of a kind may inherit, by whatever
  /// number of steps; none where there are too many kinds to follow.
  func missing(_ texts: [String], for kind: String) -> [String] {
    var found: Set = [kind]
    var open = [kind]
    while let next = open.popLast() {
      for source in sources[next] ?? [] where found.insert(source).inserted {
        if found.count > Self.mostSources { return [] }
        open.append(source)
      }
    }
    found.remove(kind)
    return texts.filter { text in !found.contains { addresses[$0]?.contains(text) == true } }
  }
}
