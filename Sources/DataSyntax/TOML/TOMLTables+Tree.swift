internal import SourceText

/// The tables as they are kept, and the tree that they become.
extension TOMLTables {
  /// How a table came to be, which decides what may extend it.
  enum Origin {
    /// Named inside the path of a header: a later header or dotted key may define it.
    case implicit
    /// Named inside a dotted key, which others may extend.
    case dotted
    /// Defined by its header, or the outermost.
    case header
  }

  struct Table {
    var origin: Origin
    /// In how many collections its keys are, itself counted.
    let level: Int
    var header: ByteRange?
    /// The key that defined it.
    var definition: ByteRange
    var entries: [Entry] = []
    /// The places of the names that later keys can refer to; nil for few entries, which are found
    /// faster by looking at the mark of each.
    var places: [UTF8Key: Int]?
    /// Whether a key that extends it against the rules has been reported.
    var isReported = false

    /// Sets the places of the entries so far.
    mutating func setPlaces() {
      let known = entries.enumerated().filter { $1.mark != .none }.map { place, entry in
        (UTF8Key(text: entry.key.scalar?.text ?? ""), place)
      }
      places = Dictionary(known) { $1 }
    }
  }

  static let mostEntriesWithoutPlaces = 32

  struct Entry {
    let key: DataNode
    let value: Value
    /// Its number among all entries.
    let serial: Int
    /// The mark of its name; `none` where later keys do not refer to it.
    let mark: TextMark
  }

  enum Value {
    case node(DataNode)
    case table(Int)
    /// An array of tables, by its place in `arrays`.
    case array(Int)
  }

  /// The outermost table as the value of a text that begins at `offset`.
  func root(at offset: Int) -> DataNode {
    let mapping = mapping
    guard let start, !mapping.entries.isEmpty else {
      return DataNode(range: ByteRange(at: offset), content: .mapping(mapping))
    }
    let end = mapping.entries.reduce(start) { max($0, $1.value.range.end) }
    return DataNode(range: ByteRange(start, end), content: .mapping(mapping))
  }

  /// The entries of the outermost table.
  var mapping: DataMapping { mapping(of: 0) }

  /// Tables are at most as deep as the limit of nesting.
  private func mapping(of table: Int) -> DataMapping {
    let entries = tables[table].entries.map { entry in
      let value =
        switch entry.value {
        case .node(let node): node
        case .table(let inner): node(of: inner)
        case .array(let array): node(ofArray: arrays[array])
        }
      return entry.mark == .none
        ? DataMapping.Entry(key: entry.key, value: value)
        : DataMapping.Entry(key: entry.key, value: value, mark: entry.mark)
    }
    return DataMapping(entries: entries, header: tables[table].header)
  }

  private func node(of table: Int) -> DataNode {
    let mapping = mapping(of: table)
    var range = ByteRange(at: tables[table].header?.end ?? tables[table].definition.end)
    if let first = mapping.entries.first {
      range = mapping.entries.reduce(first.key.range) { $0.union($1.value.range) }
    }
    return DataNode(range: range, content: .mapping(mapping))
  }

  private func node(ofArray array: [Int]) -> DataNode {
    let items = array.map(node(of:))
    let range = items.reduce(items.first?.range ?? ByteRange(at: 0)) { $0.union($1.range) }
    return DataNode(range: range, content: .sequence(items))
  }
}
