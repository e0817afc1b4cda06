import DataSyntax
import SourceText

/// The addresses that data does not inherit, by their first keys.
struct OmittedAddresses {
  private var whole: Set<UTF8Key> = []
  private var inner: [UTF8Key: [DataAddress]] = [:]

  init(_ addresses: [DataAddress]) {
    for address in addresses {
      guard let key = address.firstKey else { continue }
      if address.key != nil {
        whole.insert(UTF8Key(text: key))
      } else if let rest = address.dropping(first: key) {
        inner[UTF8Key(text: key), default: []].append(rest)
      }
    }
  }

  var isEmpty: Bool { whole.isEmpty && inner.isEmpty }

  /// Whether a key is not inherited at all.
  func contains(_ key: String) -> Bool { whole.contains(UTF8Key(text: key)) }

  /// The addresses below a key.
  func inside(_ key: String) -> OmittedAddresses {
    OmittedAddresses(inner[UTF8Key(text: key)] ?? [])
  }
}

extension DataNode {
  /// The mapping with those entries of another that it lacks, key by key; they are all at `place`.
  func adding(
    _ other: DataNode, besides omitted: OmittedAddresses, at place: ByteRange
  ) -> DataNode {
    guard let mapping, let others = other.mapping else { return self }
    var entries = mapping.entries
    var numbers: [UTF8Key: Int] = [:]
    for (number, entry) in entries.enumerated() {
      if let name = entry.name { numbers[UTF8Key(text: name)] = number }
    }
    for entry in others.entries {
      guard let name = entry.name, !omitted.contains(name) else { continue }
      let inner = omitted.inside(name)
      guard let number = numbers[UTF8Key(text: name)] else {
        let value = entry.value.without(inner).moved(to: place)
        entries.append(.init(key: entry.key.moved(to: place), value: value))
        continue
      }
      let own = entries[number]
      entries[number] = .init(
        key: own.key, value: own.value.adding(entry.value, besides: inner, at: place))
    }
    return DataNode(range: range, content: .mapping(DataMapping(entries: entries)))
  }

  /// The value without what is at some addresses.
  private func without(_ omitted: OmittedAddresses) -> DataNode {
    guard !omitted.isEmpty, let mapping else { return self }
    let entries = mapping.entries.compactMap { entry -> DataMapping.Entry? in
      guard let name = entry.name else { return entry }
      if omitted.contains(name) { return nil }
      return .init(key: entry.key, value: entry.value.without(omitted.inside(name)))
    }
    return DataNode(range: range, content: .mapping(DataMapping(entries: entries)))
  }

  /// The same value with every part at one place, in the plain style.
  private func moved(to place: ByteRange) -> DataNode {
    switch content {
    case .unknown: DataNode(range: place, content: content)
    case .scalar(let scalar):
      DataNode(
        range: place,
        content: .scalar(DataScalar(text: scalar.text, style: .plain, value: scalar.value)))
    case .sequence(let items):
      DataNode(range: place, content: .sequence(items.map { $0.moved(to: place) }))
    case .mapping(let mapping):
      DataNode(
        range: place,
        content: .mapping(
          DataMapping(
            entries: mapping.entries.map {
              .init(key: $0.key.moved(to: place), value: $0.value.moved(to: place))
            })))
    }
  }
}
