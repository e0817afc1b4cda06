package import DataSyntax

/// Every address of a layout of data: of its fields, of the names of pages that it inherits from,
/// and of its records, each before those in it.
package struct AddressList: Sendable {
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    let address: DataAddress
    /// The keys there whose values are not records.
    let except: [String]
    /// The entry of the records that the address is in; nil for the data itself.
    let records: Int?
    /// Whether it is the address of records, in which other addresses are.
    let isOfRecords: Bool
  }

  init(
    fields: [(address: DataAddress, field: FieldIndex)], inherits: [Inheritance],
    recordSets: [RecordSetLayout]
  ) {
    for (address, _) in fields { add(address) }
    // Not the addresses of what a page omits: it need not omit anything.
    for way in inherits { add(way.key) }
    var open: [(set: RecordSetLayout, outer: Int?)] = recordSets.reversed().map { ($0, nil) }
    while let (set, outer) = open.popLast() {
      // Only rows and sections have none.
      guard let address = set.address else { continue }
      let number = entries.count
      add(address, except: set.isKeyed ? set.except : [], in: outer, isOfRecords: true)
      for (address, _) in set.fields { add(address, in: number) }
      for address in set.keys?.others ?? [] { add(address, in: number) }
      open += set.recordSets.reversed().map { (set: $0, outer: number) }
    }
  }

  private mutating func add(
    _ address: DataAddress, except: [String] = [], in records: Int? = nil, isOfRecords: Bool = false
  ) {
    entries.append(
      Entry(address: address, except: except, records: records, isOfRecords: isOfRecords))
  }

  /// Whether all addresses in the data itself begin with an item of a list.
  var areOfItems: Bool {
    entries.allSatisfy { $0.records != nil || $0.address.steps.first == .eachItem }
  }

  /// The numbers of all addresses.
  package var numbers: Range<Int> { entries.indices }

  /// The numbers of the addresses at which data has a value.
  package func numbers(in root: DataNode) -> Set<Int> {
    var found: Set<Int> = []
    var records: [Int: [DataNode]] = [:]
    for (number, entry) in entries.enumerated() {
      let roots = entry.records.map { records[$0] ?? [] } ?? [root]
      guard entry.isOfRecords else {
        if roots.contains(where: { !entry.address.places(in: $0).isEmpty }) { found.insert(number) }
        continue
      }
      let places = roots.flatMap { entry.address.places(in: $0) }
        .filter { !entry.except.contains($0.key?.scalar?.text ?? "") }
      records[number] = places.map(\.value)
      if !places.isEmpty { found.insert(number) }
    }
    return found
  }

  /// An address from the root of the data: `releases[].cycle`.
  package func text(of number: Int) -> String {
    var text = entries[number].address.text
    var records = entries[number].records
    while let outer = records {
      text = "\(entries[outer].address.text).\(text)"
      records = entries[outer].records
    }
    return text
  }
}
