import Contract
import DataSyntax
import JSONSchema
import Records
import SourceText

/// A value without quotes that parsers of YAML read in different ways.
struct AmbiguousValue {
  /// The nearest key around it.
  let key: String
  let node: DataNode
  let scalar: DataScalar
  /// What a parser may read it as.
  let reading: Reading
  /// The types of the fields that it is a value of; none for a key of no field.
  fileprivate(set) var types: [ValueType] = []
  /// Whether the contract has a boolean there, or its schema allows one.
  fileprivate(set) var mayBeBoolean = false
  /// Whether the schema allows the text there.
  fileprivate(set) var mayBeText = false

  /// What a parser may read a value as that is not the text as written.
  enum Reading: String {
    case isTrue = "true in YAML 1.1"
    case isFalse = "false in YAML 1.1"
    case sexagesimal = "a number to the base of 60 in YAML 1.1"
    case octal = "an octal number in YAML 1.1"
    case shorter = "a number without its last zero"
  }

  /// Nil for anything that all parsers read as written.
  fileprivate init?(_ node: DataNode, key: String) {
    guard let scalar = node.scalar, scalar.style == .plain, let reading = Reading(of: scalar) else {
      return nil
    }
    (self.key, self.node, self.scalar, self.reading) = (key, node, scalar, reading)
  }

  /// Whether it is to be a number, by its field.
  var isNumber: Bool { types.contains { [.quantity, .number, .price].contains($0) } }

  /// Whether it is a text by the contract: by its field, or since its schema allows no boolean.
  var isText: Bool {
    !mayBeBoolean && (mayBeText || !types.isEmpty) && !types.contains(where: \.isLiteral)
  }

  /// The boolean that it most likely is; nil for a text or a number.
  var boolean: Bool? { isText ? nil : scalar.oldBoolean }
}

extension AmbiguousValue.Reading {
  fileprivate init?(of scalar: DataScalar) {
    let text = scalar.text.utf8
    switch scalar.value {
    case .string where text.first?.isLetter == true:
      guard let isTrue = scalar.oldBoolean else { return nil }
      self = isTrue ? .isTrue : .isFalse
    case .string where text.first?.isDigit == true:
      guard text.allSatisfy({ $0.isDigit || $0 == .colon }) else { return nil }
      let parts = text.split(separator: .colon, omittingEmptySubsequences: false)
      guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.count <= 9 }),
        parts.dropFirst().allSatisfy({ $0.count <= 2 })
      else { return nil }
      self = .sexagesimal
    case .number:
      guard text.allSatisfy({ $0.isDigit || $0 == .period }) else { return nil }
      let isWhole = text.allSatisfy(\.isDigit)
      if isWhole, text.count > 1, text.first == UInt8(ascii: "0") {
        self = .octal
      } else if !isWhole, text.last == UInt8(ascii: "0") {
        self = .shorter
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension DataNode {
  /// Whether a value in it, wherever it is, is ambiguous.
  fileprivate var hasAmbiguousValue: Bool {
    switch content {
    case .unknown: false
    case .scalar(let scalar):
      scalar.style == .plain && AmbiguousValue.Reading(of: scalar) != nil
    case .sequence(let items): items.contains(where: \.hasAmbiguousValue)
    case .mapping(let mapping): mapping.entries.contains(where: \.value.hasAmbiguousValue)
    }
  }
}

/// Finds the ambiguous values of a page at the addresses of its fields, and at all keys of
/// frontmatter.
struct AmbiguousValueFinder {
  private let page: Page
  private var found: [ByteRange: AmbiguousValue] = [:]

  init(_ page: Page) {
    self.page = page
    guard let data = page.data, data.format == .yaml, let root = data.root,
      root.hasAmbiguousValue
    else { return }
    if !page.isData { addKeys(of: root) }
    guard let layout = page.kind?.data else { return }
    add(layout.fields, in: root)
    for set in layout.recordSets { add(set, in: root) }
  }

  /// Those that may be intended as another value, in the order of the page.
  var values: [AmbiguousValue] {
    guard !found.isEmpty else { return [] }
    // A text that the schema does not allow is reported as that.
    let misfits = page.dataFailures.filter { if case .type = $0.kind { true } else { false } }
    let ranges = Set(misfits.map(\.range))
    return found.values.filter {
      isIntended($0) && ($0.scalar.value != .string || !ranges.contains($0.node.range))
    }
    .sorted { $0.node.range < $1.node.range }
  }

  /// Whether it may be intended as a text, or is a number with a zero before it.
  private func isIntended(_ value: AmbiguousValue) -> Bool {
    if value.types.contains(where: \.isLiteral) { return value.reading == .octal && value.isNumber }
    return !page.isData || value.types.contains { $0 == .text || $0 == .id }
  }

  /// Adds the values of the keys of data: below the first keys only texts, since what a number
  /// there is cannot be known.
  private mutating func addKeys(of root: DataNode) {
    var open: [(node: DataNode, steps: [DataAddress.Step])] = [(root, [])]
    while let (node, steps) = open.popLast() {
      for item in node.items ?? [] where item.scalar == nil {
        open.append((item, steps + [.eachItem]))
      }
      for entry in node.mapping?.entries ?? [] {
        let name = entry.name ?? ""
        if entry.value.scalar == nil {
          open.append((entry.value, steps + [.key(name)]))
        } else if var value = AmbiguousValue(entry.value, key: name),
          value.scalar.value == .string || node.range == root.range
        {
          compare(&value, with: steps + [.key(name)])
          found[value.node.range] = value
        }
      }
    }
  }

  /// Finds what the schema allows in place of a value at an address.
  private func compare(_ value: inout AmbiguousValue, with steps: [DataAddress.Step]) {
    guard let schema = page.kind?.data?.schema else { return }
    func allows(_ text: String, _ style: ScalarStyle, _ value: DataValue) -> Bool {
      let scalar = DataScalar(text: text, style: style, value: value)
      return schema.allows(DataNode(range: ByteRange(at: 0), content: .scalar(scalar)), at: steps)
    }
    if allows("true", .plain, .boolean(true)) { value.mayBeBoolean = true }
    if allows(value.scalar.text, .doubleQuoted, .string) { value.mayBeText = true }
  }

  private mutating func add(
    _ set: RecordSetLayout, in root: DataNode, at way: [DataAddress.Step] = []
  ) {
    guard let address = set.address else { return }
    let way = way + address.steps
    for place in address.places(in: root) {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      add(set.fields, in: place.value, at: way)
      if let name = set.order?.exception, let exception = place.value.mapping?[name] {
        found[exception.range]?.mayBeBoolean = true
      }
      for inner in set.recordSets { add(inner, in: place.value, at: way) }
    }
  }

  private mutating func add(
    _ fields: [(address: DataAddress, field: FieldIndex)], in root: DataNode,
    at way: [DataAddress.Step] = []
  ) {
    for (address, field) in fields {
      let type = page.contract.fields[field].type
      for place in address.places(in: root) {
        let key = place.key?.scalar?.text ?? ""
        add(place.value, key: key, type, at: way + address.steps)
        guard type == .list else { continue }
        for item in place.value.items ?? [] {
          add(item, key: key, .text, at: way + address.steps + [.eachItem])
        }
      }
    }
  }

  private mutating func add(
    _ node: DataNode, key: String, _ type: ValueType, at steps: [DataAddress.Step]
  ) {
    guard var value = found[node.range] ?? AmbiguousValue(node, key: key) else { return }
    compare(&value, with: steps)
    value.types.append(type)
    found[node.range] = value
  }
}
