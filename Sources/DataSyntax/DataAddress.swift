internal import SourceText

/// Where values are in data: keys separated by dots, `[]` for each item of a list, `*` for each value
/// of a mapping: `limit.context`, `releases[].eol`, `*.max_tokens`, `"a.b".c`.
package struct DataAddress: Hashable, Sendable {
  /// The address as written in a contract; empty for the data itself.
  package let text: String
  package let steps: [Step]

  package enum Step: Hashable, Sendable {
    case key(String)
    case eachItem
    case eachValue
  }

  /// Nil where a key is empty, a quote is not closed, or text follows `[]` without a dot.
  package init?(_ text: String) {
    guard let steps = Self.steps(of: Array(text.utf8)) else { return nil }
    self.text = text
    self.steps = steps
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

  private init(text: String, steps: [Step]) {
    self.text = text
    self.steps = steps
  }

  /// Whether it may have several values.
  package var isOfSeveral: Bool {
    steps.contains { if case .key = $0 { false } else { true } }
  }

  /// Everything at the address, in the order of the file.
  package func places(in root: DataNode) -> [Place] {
    var places = [Place(key: nil, value: root)]
    for step in steps {
      places = places.flatMap { place -> [Place] in
        switch step {
        case .key(let name):
          place.value.mapping?.entry(named: name).map { [Place($0)] } ?? []
        case .eachItem: (place.value.items ?? []).map { Place(key: place.key, value: $0) }
        case .eachValue: (place.value.mapping?.entries ?? []).map { Place($0) }
        }
      }
    }
    return places
  }

  /// Whether a value on the way is not the list or the mapping that the address has there.
  package func isBlocked(in root: DataNode) -> Bool {
    var nodes = [root]
    for step in steps {
      var inner: [DataNode] = []
      for node in nodes where node.scalar?.value != .null {
        switch step {
        case .key(let name):
          guard let mapping = node.mapping else { return true }
          if let value = mapping[name] { inner.append(value) }
        case .eachItem:
          guard let items = node.items else { return true }
          inner += items
        case .eachValue:
          guard let mapping = node.mapping else { return true }
          inner += mapping.entries.map(\.value)
        }
      }
      nodes = inner
    }
    return false
  }

  /// A value at an address, and the key that it has there.
  package struct Place: Sendable {
    /// The nearest key around the value; nil for the data itself.
    package let key: DataNode?
    package let value: DataNode
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

extension DataAddress.Place {
  fileprivate init(_ entry: DataMapping.Entry) { self.init(key: entry.key, value: entry.value) }
}
