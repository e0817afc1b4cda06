package import DataSyntax
package import JSONSchema

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
    /// Whether the records there have no keys but those of the contract.
    let isClosed: Bool
    /// Whether it only allows a key in records.
    let onlyAllows: Bool
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
      add(
        address, except: set.isKeyed ? set.except : [], in: outer, isOfRecords: true,
        isClosed: set.keys != nil)
      for (address, _) in set.fields { add(address, in: number) }
      for address in set.keys?.others ?? [] { add(address, in: number, onlyAllows: true) }
      open += set.recordSets.reversed().map { (set: $0, outer: number) }
    }
  }

  private mutating func add(
    _ address: DataAddress, except: [String] = [], in records: Int? = nil,
    isOfRecords: Bool = false, isClosed: Bool = false,
    onlyAllows: Bool = false
  ) {
    entries.append(
      Entry(
        address: address, except: except, records: records, isOfRecords: isOfRecords,
        isClosed: isClosed, onlyAllows: onlyAllows))
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

  /// Of some addresses that no page has, those that may be misspelt without another report: neither
  /// those where unknown keys are reported, nor those in records that these would lead to.
  package func doubtful(_ numbers: [Int], _ schema: Schema?) -> [Int] {
    var certain: Set<Int> = []
    // Each address is after that of the records that it is in.
    for number in numbers where !entries[number].onlyAllows {
      let outer = entries[number].records
      if outer.map({ entries[$0].isClosed || certain.contains($0) }) == true
        || isClosed(number, by: schema)
      {
        certain.insert(number)
      }
    }
    return numbers.filter { !certain.contains($0) }
  }

  /// Whether the schema allows no unknown key where an address is.
  private func isClosed(_ number: Int, by schema: Schema?) -> Bool {
    guard let schema else { return false }
    var steps = entries[number].address.steps
    var records = entries[number].records
    while let outer = records {
      steps = entries[outer].address.steps + steps
      records = entries[outer].records
    }
    guard let last = steps.lastIndex(where: { if case .key = $0 { true } else { false } }) else {
      return false
    }
    // No contract can name this key.
    return schema.forbiddenKey(at: steps[..<last] + [.key("\0")]) != nil
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
