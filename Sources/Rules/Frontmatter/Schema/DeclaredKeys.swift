import Contract
import DataSyntax
import Diagnostics
import JSONSchema
import Records
import SourceText

/// Finds the keys of records that a page itself declares.
struct DeclaredKeys {
  private let page: Page
  private let records: [RecordFacts]
  private let unread: UnreadValues
  /// The keys that the page lacks, and that others may be misspellings of, which are reported.
  private let misspelt: Set<String>

  init(_ page: Page) {
    self.page = page
    records = page.mergedDataRecords
    unread = UnreadValues(page)
    let failures =
      page.inherits
      ? page.mergedData.flatMap { page.kind?.data?.schema?.failures(in: $0) } : page.dataFailures
    misspelt = Set((failures ?? []).compactMap { KeyFailure($0)?.meant })
  }

  /// Nil where a declaration is not read as it was intended, so that it may be of any key.
  func keys(of source: RecordSetLayout.RecordKeys.Source) -> [String]? {
    guard let layout = page.kind?.data, page.data?.problems.isEmpty == true,
      !page.mayLackInheritedData
    else { return nil }
    switch source {
    case .page(let field):
      let addresses = layout.fields.filter { $0.field == field }.map(\.address)
      return isMisspelt(addresses) ? nil : keys(in: [page.mergedRecord], field)
    case .set(let name, let field):
      guard let set = layout.recordSets.first(where: { $0.name == name }) else { return [] }
      let inner = set.fields.filter { $0.field == field }.map(\.address)
      if unread.has(set) || isMisspelt((set.address.map { [$0] } ?? []) + inner)
        || hasMisspelling(of: inner, set)
      {
        return nil
      }
      return keys(in: records.filter { $0.layout === set }, field)
    }
  }

  private func keys(in records: [RecordFacts], _ field: FieldIndex) -> [String]? {
    guard !records.contains(where: { $0.uncertain.contains { $0.field == field } }) else {
      return nil
    }
    return facts(in: records, field)
      .flatMap { fact in fact.list?.map(\.text) ?? [page.text(of: fact)] }
  }

  private func facts(in records: [RecordFacts], _ field: FieldIndex) -> [Fact] {
    records.flatMap(\.allFacts).filter { $0.field == field && !$0.isMissing }
  }

  /// The places on the page itself where keys are declared, by key; none of a key that is declared
  /// twice.
  func declarations(in source: RecordSetLayout.RecordKeys.Source) -> [String: Declaration] {
    let facts =
      switch source {
      case .page(let field): facts(in: [page.ownRecord], field)
      case .set(let name, let field):
        facts(in: records.filter { $0.layout?.name == name }, field).filter { !$0.isInherited }
      }
    let all = facts.flatMap { fact in
      fact.list?.map { ($0.text, Declaration(fact: fact, item: $0)) }
        ?? [(page.text(of: fact), Declaration(fact: fact, item: nil))]
    }
    return Dictionary(grouping: all) { $0.0 }.compactMapValues { $0.count == 1 ? $0[0].1 : nil }
  }

  /// A value that is a key of records: a fact, or an item of a list.
  struct Declaration {
    let fact: Fact
    let item: ListItem?

    var range: ByteRange { item?.range ?? fact.range }

    /// Declares another key in its place.
    func fix(_ name: String, on page: Page) -> Fix? {
      .write(
        name, .unsafe,
        item.map { page.edit($0, of: fact, to: name) } ?? page.edit(fact, to: name))
    }
  }

  /// Whether the schema reports a misspelling of a key on the way to a declaration.
  private func isMisspelt(_ addresses: [DataAddress]) -> Bool {
    addresses.contains { address in
      address.steps.contains { step in
        if case .key(let name) = step { misspelt.contains(name) } else { false }
      }
    }
  }

  /// Whether a record of a set, which has only some keys, lacks a declaration and has a misspelling
  /// of its key.
  private func hasMisspelling(of addresses: [DataAddress], _ set: RecordSetLayout) -> Bool {
    guard let names = set.keys?.known, let root = page.mergedData else { return false }
    let known = KnownKeys(names)
    let declaring = addresses.compactMap(\.firstKey)
    return set.address?.places(in: root).contains { place in
      place.value.mapping?.unknownKeys(besides: known).contains { key in
        key.meant.map(declaring.contains) == true
      } == true
    } == true
  }
}

extension KeyFailure {
  /// The key that another one may be a misspelling of.
  fileprivate var meant: String? {
    switch self {
    case .missing(let name, instead: _?): name
    case .unknown(_, let meant): meant
    case .missing, .malformed: nil
    }
  }
}

/// The keys that records of a set may have.
struct KnownKeys {
  let names: [String]
  private let isKnown: Set<String>

  init(_ names: [String]) {
    self.names = names
    isKnown = Set(names)
  }

  func contains(_ name: String) -> Bool { isKnown.contains(name) }
}

extension DataMapping {
  /// The keys that are not among the known ones, each with the nearest of these that it lacks.
  func unknownKeys(
    besides known: KnownKeys
  ) -> [(range: ByteRange, name: String, meant: String?)] {
    let unknown = entries.filter { $0.name.map { !known.contains($0) } == true }
    guard !unknown.isEmpty else { return [] }
    let absent = candidates(among: known.names)
    // Of many, a part of one means nothing.
    let completable = absent.count <= 64 ? absent : []
    return unknown.compactMap { entry in
      entry.name.map { name in
        let meant =
          Spelling.nearest(to: name, in: absent) ?? Spelling.completion(of: name, in: completable)
        return (entry.key.range, name, meant)
      }
    }
  }
}
