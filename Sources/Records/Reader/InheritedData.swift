import Contract
package import DataSyntax
package import SourceText

/// The bytes of another page of the catalog; nil where there is none.
package typealias OtherPages = @Sendable (_ path: String) -> [UInt8]?

/// The data of a page together with what it inherits from other pages.
struct InheritedData {
  /// The merged data. What is inherited has the place of the text that names the other page.
  private(set) var root: DataNode
  /// The texts that name other pages, each with what is wrong with it.
  private(set) var faults: [InheritanceFault] = []
  /// The places of the texts that name other pages.
  private(set) var places: [ByteRange] = []

  private let contract: Contract
  private let others: OtherPages

  /// A page inherits through at most so many others.
  private static let mostSteps = 8
  /// A link to a page leads through at most so many others.
  private static let mostLinks = 4

  /// `root` is the data of the page at `path`.
  init(
    _ root: DataNode, of layout: DataLayout, at path: String, _ contract: Contract,
    _ others: @escaping OtherPages
  ) {
    self.root = root
    self.contract = contract
    self.others = others
    self.root = merged(root, layout, [path])
  }

  /// Data with what it inherits; `path` has the pages on the way to it, the last is its own.
  private mutating func merged(
    _ own: DataNode, _ layout: DataLayout, _ path: [String]
  ) -> DataNode {
    var merged = own
    for way in layout.inherits {
      guard let name = way.key.places(in: own).first?.value, let text = name.string else {
        continue
      }
      if path.count == 1 { places.append(name.range) }
      guard let kind = contract.kinds.first(where: { $0.name == way.kind }),
        let (file, bytes) = page(text, of: kind)
      else {
        if path.count == 1 { faults.append(.init(.unknown, text, name.innerRange)) }
        continue
      }
      guard path.count <= Self.mostSteps, !path.contains(where: { $0.hasSameBytes(as: file) })
      else {
        faults.append(
          .init(.loop, text, path.count == 1 ? name.innerRange : places.last ?? name.range))
        continue
      }
      guard let format = DataFormat(ofPath: file), let layout = kind.data,
        var other = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: format).root
      else { continue }
      other = self.merged(other, layout, path + [file])
      let omitted = way.omit?.places(in: own).first?.value.items?.compactMap(\.string) ?? []
      let range = path.count == 1 ? name.range : places.last ?? name.range
      merged = merged.adding(other, besides: omitted.compactMap { DataAddress($0) }, at: range)
    }
    return merged
  }

  /// The page that a text names by the captures of a kind's path, and its bytes.
  private func page(_ text: String, of kind: PageKind) -> (path: String, bytes: [UInt8])? {
    for pattern in kind.paths {
      guard var path = pattern.path(ofCaptures: text) else { continue }
      for _ in 0...Self.mostLinks {
        guard let bytes = others(path) else { break }
        guard let alias = PageAlias(bytes, at: path) else { return (path, bytes) }
        guard let target = alias.target else { break }
        path = target
      }
    }
    return nil
  }
}

/// A text that should name a page to inherit from.
package struct InheritanceFault: Sendable {
  package let kind: Kind
  package let text: String
  package let range: ByteRange

  package enum Kind: Sendable {
    /// There is no such page.
    case unknown
    /// The page inherits from itself, or through too many others.
    case loop
  }

  init(_ kind: Kind, _ text: String, _ range: ByteRange) {
    self.kind = kind
    self.text = text
    self.range = range
  }
}

extension DataNode {
  /// The mapping with the entries of another that it lacks, key by key, all at one place.
  fileprivate func adding(
    _ other: DataNode, besides omitted: [DataAddress], at place: ByteRange
  ) -> DataNode {
    guard let mapping, let others = other.mapping else { return self }
    var entries = mapping.entries
    var numbers: [UTF8Key: Int] = [:]
    for (number, entry) in entries.enumerated() {
      if let name = entry.name { numbers[UTF8Key(text: name)] = number }
    }
    for entry in others.entries {
      guard let name = entry.name, !omitted.contains(where: { $0.key == name }) else { continue }
      let inner = omitted.compactMap { $0.dropping(first: name) }
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
  private func without(_ addresses: [DataAddress]) -> DataNode {
    guard !addresses.isEmpty, let mapping else { return self }
    let entries = mapping.entries.compactMap { entry -> DataMapping.Entry? in
      guard let name = entry.name else { return entry }
      if addresses.contains(where: { $0.key == name }) { return nil }
      let inner = addresses.compactMap { $0.dropping(first: name) }
      return .init(key: entry.key, value: entry.value.without(inner))
    }
    return DataNode(range: range, content: .mapping(DataMapping(entries: entries)))
  }

  /// The same value, with every part of it at one place.
  private func moved(to place: ByteRange) -> DataNode {
    switch content {
    case .scalar, .unknown: DataNode(range: place, content: content)
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
