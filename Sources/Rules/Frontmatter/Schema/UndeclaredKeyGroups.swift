import Contract
import DataSyntax
import Records

/// Finds the keys that many records have because of one mistake in what the page declares.
struct UndeclaredKeyGroups {
  /// A key of the records of a set.
  struct Group: Hashable {
    let name: String
    private let set: ObjectIdentifier

    fileprivate init?(_ key: UndeclaredKey) {
      guard let set = key.declaringSet else { return nil }
      name = key.name
      self.set = ObjectIdentifier(set)
    }
  }

  /// The number of records with the key, and of those that lack no key which it is like.
  private let counts: [Group: (all: Int, unlike: Int)]
  private let page: Page
  private lazy var declared = DeclaredKeys(page)
  /// By set, the declarations of keys that no record has.
  private var unused: [ObjectIdentifier: [String: DeclaredKeys.Declaration]] = [:]

  init(_ keys: [UndeclaredKey], on page: Page) {
    self.page = page
    counts = keys.reduce(into: [:]) { counts, key in
      guard let group = Group(key) else { return }
      counts[group, default: (0, 0)].all += 1
      if key.meant == nil { counts[group]?.unlike += 1 }
    }
  }

  /// The group of a key that several records have, their number, and that of records that lack no
  /// key which it is like; nil for any other key.
  func group(of key: UndeclaredKey) -> (group: Group, count: Int, unlike: Int)? {
    guard let group = Group(key), let count = counts[group], count.all > 1 else { return nil }
    return (group, count.all, count.unlike)
  }

  /// The declaration that may be a misspelling of a key: that of the nearest key, which no record
  /// has.
  mutating func misspeltDeclaration(of key: UndeclaredKey) -> DeclaredKeys.Declaration? {
    guard let set = key.declaringSet, let source = set.keys?.source, let meant = key.meant else {
      return nil
    }
    let id = ObjectIdentifier(set)
    let declarations = unused[id] ?? declarations(in: source, unusedIn: set)
    unused[id] = declarations
    return declarations[meant]
  }

  private mutating func declarations(
    in source: RecordSetLayout.RecordKeys.Source, unusedIn set: RecordSetLayout
  ) -> [String: DeclaredKeys.Declaration] {
    var declarations = declared.declarations(in: source)
    for name in set.keys?.known ?? [] { declarations[name] = nil }
    for place in page.data?.root.map({ set.allPlaces(in: $0, on: page) }) ?? [] {
      for entry in place.value.mapping?.entries ?? [] {
        if let name = entry.name { declarations[name] = nil }
      }
    }
    return declarations
  }
}

extension RecordSetLayout {
  /// The places of its records in the data of a page, also where it is a set inside others.
  fileprivate func allPlaces(in root: DataNode, on page: Page) -> [DataAddress.Place] {
    func places(of set: RecordSetLayout, in node: DataNode) -> [DataAddress.Place] {
      let own = set.address?.places(in: node) ?? []
      return set === self
        ? own : own.flatMap { place in set.recordSets.flatMap { places(of: $0, in: place.value) } }
    }
    return page.kind?.data?.recordSets.flatMap { places(of: $0, in: root) } ?? []
  }
}
