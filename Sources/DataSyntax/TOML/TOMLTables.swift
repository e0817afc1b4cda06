internal import SourceText

/// The tables of a TOML text, or of one inline table, while they are built: headers and dotted keys
/// add to any of them in any order.
///
/// Names in large tables are found by hash, so that time is linear however often a table is
/// extended.
struct TOMLTables {
  private(set) var tables: [Table]
  /// The tables of each array of tables; none is empty.
  private(set) var arrays: [[Int]] = []
  private var serial = 0
  /// Below a header that is given twice, keys may repeat those of the first: the header is the
  /// defect. The first entry that they may not repeat.
  private var firstOfSection = 0
  /// The table that keys are added to.
  private var current = 0
  /// The first byte of the first key or header.
  private(set) var start: Int?
  /// The keys that name a table again, in order.
  private(set) var repeatedKeys: [RepeatedKey] = []

  /// `level` is that of the outermost table: 1 for a whole text.
  init(level: Int = 1) {
    tables = [Table(origin: .header, level: level, definition: ByteRange(at: 0))]
  }

  /// The level of the table that keys are added to.
  var level: Int { tables[current].level }
}

// MARK: - Keys and headers

extension TOMLTables {
  /// Adds `a.b = value` to the current table; the problem, where a key is taken.
  mutating func add(_ value: DataNode, at path: TOMLPath) -> DataProblem? {
    let last = path.last
    start = start ?? path.first.range.start
    var table = current
    var problem: DataProblem?
    for key in path.outer {
      let found = descend(byDotted: key, from: &table)
      problem = problem ?? found
    }
    let taken = entry(of: last, in: table)
    append(last, .node(value), to: table, isReferredTo: taken == nil)
    guard let taken, taken.serial >= firstOfSection else { return problem }
    return problem ?? duplicate(last, of: taken)
  }

  /// Makes the table of the header `[path]` or `[[path]]` the current one; the problem, where it is
  /// taken.
  mutating func open(_ path: TOMLPath, header: ByteRange, isItem: Bool) -> DataProblem? {
    let last = path.last
    start = start ?? header.start
    firstOfSection = 0
    var outer = 0
    var problem: DataProblem?
    for (number, key) in path.outer.enumerated() {
      let next = number + 1 < path.outer.count ? path.outer[number + 1] : last
      let found = descend(byHeader: key, from: &outer)
      problem = problem ?? found
      if tables[outer].level + (isItem ? 2 : 1) > TOMLDocument.depthLimit {
        openDetached()
        return DataProblem(.tooDeep(limit: TOMLDocument.depthLimit), next.range)
      }
    }
    current = outer
    let taken = entry(of: last, in: current)
    switch (taken?.value, isItem) {
    case (.array(let array), true):
      note(last, as: taken)
      addItem(to: array, key: last, header: header)
    case (.table(let table), false) where tables[table].origin == .implicit:
      note(last, as: taken)
      tables[table].origin = .header
      tables[table].header = header
      tables[table].definition = last.range
      current = table
    case (.table(let table), false):
      problem = problem ?? taken.map { duplicate(last, of: $0) }
      firstOfSection = serial
      current = table
    case (_, true):
      problem = problem ?? taken.map { duplicate(last, of: $0) }
      arrays.append([])
      append(last, .array(arrays.count - 1), to: current)
      addItem(to: arrays.count - 1, key: last, header: header)
    case (_, false):
      problem = problem ?? taken.map { duplicate(last, of: $0) }
      current = addTable(.header, named: last, to: current, header: header)
    }
    return problem
  }

  /// Makes a table that is nowhere in the tree the current one: that of a header that cannot be
  /// read.
  mutating func openDetached() {
    firstOfSection = 0
    tables.append(Table(origin: .header, level: 2, definition: ByteRange(at: 0)))
    current = tables.count - 1
  }

  /// Lets the keys that follow repeat earlier ones, since the header above them may be the line that
  /// could not be read.
  mutating func allowRepeats() { firstOfSection = serial }

  private mutating func addItem(to array: Int, key: DataNode, header: ByteRange) {
    tables.append(
      Table(origin: .header, level: level + 2, header: header, definition: key.range))
    current = tables.count - 1
    arrays[array].append(current)
  }
}

// MARK: - Names

extension TOMLTables {
  /// Goes to the table that `key` names inside a dotted key, which other dotted keys may have
  /// defined, but no header.
  private mutating func descend(byDotted key: DataNode, from table: inout Int) -> DataProblem? {
    guard let taken = entry(of: key, in: table) else {
      table = addTable(.dotted, named: key, to: table)
      return nil
    }
    guard case .table(let inner) = taken.value else {
      table = addTable(.dotted, named: key, to: table)
      return notExtendable(key, taken)
    }
    note(key, as: taken)
    table = inner
    switch tables[inner].origin {
    case .dotted: return nil
    case .implicit:
      tables[inner].origin = .dotted
      tables[inner].definition = key.range
      return nil
    case .header:
      // The intention is clear, so all keys are added, and the first of them is reported.
      guard !tables[inner].isReported else { return nil }
      tables[inner].isReported = true
      return notExtendable(key, taken)
    }
  }

  /// Goes to the table that `key` names inside a header's path: of an array of tables, the last.
  private mutating func descend(byHeader key: DataNode, from table: inout Int) -> DataProblem? {
    let taken = entry(of: key, in: table)
    switch taken?.value {
    case .table(let inner): table = inner
    case .array(let array): table = arrays[array].last ?? table
    case .node, nil:
      table = addTable(.implicit, named: key, to: table)
      return taken.map { notExtendable(key, $0) }
    }
    note(key, as: taken)
    return nil
  }

  /// Takes note of a key that names the table of an entry again.
  private mutating func note(_ key: DataNode, as taken: Entry?) {
    guard let taken else { return }
    repeatedKeys.append(RepeatedKey(range: key.range, first: taken.key.range))
  }

  /// The entry that a key refers to; of several, the last.
  private func entry(of key: DataNode, in table: Int) -> Entry? {
    let name = key.scalar?.text ?? ""
    if let places = tables[table].places {
      return places[UTF8Key(text: name)].map { tables[table].entries[$0] }
    }
    let mark = name.mark
    var place = tables[table].entries.count
    while place > 0 {
      place -= 1
      guard tables[table].entries[place].mark == mark,
        mark.isWhole || tables[table].entries[place].key.scalar?.text.hasSameBytes(as: name) == true
      else { continue }
      return tables[table].entries[place]
    }
    return nil
  }

  private mutating func addTable(
    _ origin: Origin, named key: DataNode, to table: Int, header: ByteRange? = nil
  ) -> Int {
    let level = tables[table].level + 1
    tables.append(Table(origin: origin, level: level, header: header, definition: key.range))
    append(key, .table(tables.count - 1), to: table)
    return tables.count - 1
  }

  private mutating func append(
    _ key: DataNode, _ value: Value, to table: Int, isReferredTo: Bool = true
  ) {
    let name = key.scalar?.text ?? ""
    let mark = isReferredTo ? name.mark : .none
    let place = tables[table].entries.count
    if place == 0 { tables[table].entries.reserveCapacity(table == 0 ? 16 : 4) }
    if isReferredTo { tables[table].places?[UTF8Key(text: name)] = place }
    tables[table].entries.append(Entry(key: key, value: value, serial: serial, mark: mark))
    if place == Self.mostEntriesWithoutPlaces { tables[table].setPlaces() }
    serial += 1
  }

  private func duplicate(_ key: DataNode, of taken: Entry) -> DataProblem {
    DataProblem(
      .duplicateKey(key.scalar?.text ?? ""), key.range, related: definition(of: taken))
  }

  private func notExtendable(_ key: DataNode, _ taken: Entry) -> DataProblem {
    let existing: TOMLFault.Existing =
      switch taken.value {
      case .table: .tableWithHeader
      case .array: .arrayOfTables
      case .node(let node) where node.mapping != nil: .inlineTable
      case .node(let node) where node.items != nil: .array
      case .node: .value
      }
    return DataProblem(
      .toml(.notExtendable(key.scalar?.text ?? "", existing)), key.range,
      related: definition(of: taken))
  }

  private func definition(of entry: Entry) -> ByteRange {
    if case .table(let table) = entry.value { tables[table].definition } else { entry.key.range }
  }
}
