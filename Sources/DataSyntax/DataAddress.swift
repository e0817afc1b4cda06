internal import SourceText

/// Where values are in data: keys separated by dots, `[]` for each item of a list, `*` for each
/// value of a mapping: `limit.context`, `releases[].eol`, `*.max_tokens`, `"a.b".c`.
package struct DataAddress: Hashable, Sendable {
  /// The address as written in a contract; empty for the data itself.
  package let text: String
  package let steps: [Step]
  /// The mark of the key of each step, by which it is found; `none` for any other step.
  private let marks: [TextMark]

  package enum Step: Hashable, Sendable {
    case key(String)
    case eachItem
    case eachValue
  }

  /// Nil where a key is empty, a quote is not closed, or text follows `[]` without a dot.
  package init?(_ text: String) {
    guard let steps = Self.steps(of: Array(text.utf8)) else { return nil }
    self.init(text: text, steps: steps)
  }

  /// The one key that it consists of; nil for any other address.
  package var key: String? {
    if steps.count == 1, case .key(let name) = steps[0] { name } else { nil }
  }

  /// The first key of it; nil where it begins with `[]` or `*`, and where it is empty.
  package var firstKey: String? {
    if case .key(let name)? = steps.first { name } else { nil }
  }

  /// The rest of it after a first key; nil where it begins otherwise, or has no rest.
  package func dropping(first key: String) -> DataAddress? {
    guard steps.count > 1, firstKey?.hasSameBytes(as: key) == true else { return nil }
    return DataAddress(text: text, steps: Array(steps.dropFirst()))
  }

  /// Each step below the first, and the address of what it is in.
  package var stepsBelowFirst: [(outer: DataAddress, step: Step)] {
    steps.indices.dropFirst().map { count in
      let outer = Array(steps[..<count])
      return (DataAddress(text: outer.text, steps: outer), steps[count])
    }
  }

  /// Whether another address is that of the same values, or of what they are in.
  package func begins(with outer: DataAddress) -> Bool { steps.starts(with: outer.steps) }

  private init(text: String, steps: [Step]) {
    self.text = text
    self.steps = steps
    marks = steps.map { if case .key(let name) = $0 { name.mark } else { .none } }
  }

  /// Whether it may have several values.
  package var isOfSeveral: Bool {
    steps.contains { if case .key = $0 { false } else { true } }
  }

  /// Everything at the address, in the order of the file.
  package func places(in root: DataNode) -> [Place] {
    var misfits: [Misfit] = []
    var places: [Place] = []
    forEachPlace(in: root, misfits: &misfits) { places.append($0) }
    return places
  }

  /// Calls `body` with each of them; adds the values on the way that cannot have the next part.
  package func forEachPlace(
    in root: DataNode, misfits: inout [Misfit], _ body: (Place) -> Void
  ) {
    visit(Place(root), from: 0, &misfits, body)
  }

  /// The same, where the entry of the first step, a key, is known.
  package func forEachPlace(
    below entry: DataMapping.Entry, misfits: inout [Misfit], _ body: (Place) -> Void
  ) {
    visit(Place(entry), from: 1, &misfits, body)
  }

  /// Visits the places at the steps from one on. Each call is deeper in the data, which has a
  /// limit.
  private func visit(
    _ start: Place, from first: Int, _ misfits: inout [Misfit], _ body: (Place) -> Void
  ) {
    var place = start
    for number in first..<steps.count {
      switch (steps[number], place.value.content) {
      case (.key(let name), .mapping(let mapping)):
        guard let index = mapping.index(named: name, mark: marks[number]) else { return }
        place = Place(key: mapping.entries[index].key, value: mapping.entries[index].value)
      case (.eachItem, .sequence(let items)):
        for item in items {
          visit(Place(key: place.key, value: item), from: number + 1, &misfits, body)
        }
        return
      case (.eachValue, .mapping(let mapping)):
        for entry in mapping.entries { visit(Place(entry), from: number + 1, &misfits, body) }
        return
      default:
        if !place.value.mayHaveParts { misfits.append(Misfit(place: place, step: number)) }
        return
      }
    }
    body(place)
  }

  /// A value on the way to an address that is neither absent nor of the shape of a step.
  package struct Misfit: Sendable {
    package let place: Place
    /// The number of the step that it cannot take.
    package let step: Int
  }

  /// A value at an address, and the key that it has there.
  package struct Place: Sendable {
    /// The nearest key around the value; nil for the data itself.
    package let key: DataNode?
    package let value: DataNode

    /// The place of data itself.
    package init(_ root: DataNode) { self.init(key: nil, value: root) }

    fileprivate init(key: DataNode?, value: DataNode) {
      self.key = key
      self.value = value
    }
  }

  private static func steps(of text: [UInt8]) -> [Step]? {
    if text.isEmpty { return [] }
    var steps: [Step] = []
    var rest = text[...]
    while true {
      guard let part = takePart(&rest) else { return nil }
      steps += part
      while rest.starts(with: "[]".utf8) {
        steps.append(.eachItem)
        rest = rest.dropFirst(2)
      }
      if rest.isEmpty { return steps }
      guard rest.first == .period else { return nil }
      rest = rest.dropFirst()
    }
  }

  /// A key or a star; nothing in front of `[]` at the start.
  private static func takePart(_ rest: inout ArraySlice<UInt8>) -> [Step]? {
    if rest.first == .doubleQuote {
      let inner = rest.dropFirst()
      guard let end = inner.firstIndex(of: .doubleQuote), end > inner.startIndex else { return nil }
      rest = rest[(end + 1)...]
      return [.key(String(decoding: inner[..<end], as: UTF8.self))]
    }
    let end = rest.firstIndex { $0 == .period || $0 == .leftBracket } ?? rest.endIndex
    let name = rest[..<end]
    let isListItself = name.isEmpty && rest.startIndex == 0 && rest.first == .leftBracket
    guard !name.isEmpty || isListItself else { return nil }
    rest = rest[end...]
    if name.isEmpty { return [] }
    return [name.elementsEqual("*".utf8) ? .eachValue : .key(String(decoding: name, as: UTF8.self))]
  }
}

extension DataAddress.Step {
  /// What the step has in a value; nil for a value of another shape.
  package func parts(of place: DataAddress.Place) -> [DataAddress.Place]? {
    switch self {
    case .key(let name):
      place.value.mapping.map { $0.entry(named: name).map { [DataAddress.Place($0)] } ?? [] }
    case .eachItem: place.value.items?.map { DataAddress.Place(key: place.key, value: $0) }
    case .eachValue: place.value.mapping?.entries.map { DataAddress.Place($0) }
    }
  }
}

extension DataNode {
  /// Whether it is absent, or unreadable: then what it should have is not known.
  fileprivate var mayHaveParts: Bool {
    switch content {
    case .unknown: true
    case .scalar(let scalar): scalar.value == .null
    case .sequence, .mapping: false
    }
  }
}

extension DataAddress.Place {
  fileprivate init(_ entry: DataMapping.Entry) { self.init(key: entry.key, value: entry.value) }
}

extension [DataAddress.Step] {
  /// The steps as one text, which no other steps have.
  fileprivate var text: String {
    map { step in
      switch step {
      case .key(let name): ".\"\(name)\""
      case .eachItem: "[]"
      case .eachValue: ".*"
      }
    }
    .joined()
  }
}
