import Contract
import DataSyntax
package import SourceText

/// The bytes of another page of the catalog; nil where there is none.
package typealias OtherPages = @Sendable (_ path: String) -> [UInt8]?

/// The data of a page together with what it inherits from other pages.
struct InheritedData {
  /// The merged data. What is inherited is empty, at the start of the text that names the other page.
  private(set) var root: DataNode
  /// The texts that name other pages, each with what is wrong with it.
  private(set) var faults: [InheritanceFault] = []
  /// The places of what is inherited.
  private(set) var places: [ByteRange] = []
  /// How many other pages were read.
  private var pages = 0

  private let contract: Contract
  private let others: OtherPages

  /// A page inherits through at most so many others.
  private static let mostSteps = 8
  /// A page inherits from at most so many others, by all ways together.
  private static let mostPages = 16
  /// A page is found through at most so many other names of it.
  private static let mostLinks = 4

  /// `root` is the data of the page at `path`; nil where it inherits nothing.
  init?(
    _ root: DataNode, of layout: DataLayout, at path: String, _ contract: Contract,
    _ others: @escaping OtherPages
  ) {
    let names = layout.inherits.compactMap { way in
      way.key.places(in: root).first.map { (way, name: $0.value) }
    }
    .filter { $0.name.scalar?.value != .null }
    guard !names.isEmpty else { return nil }
    self.root = root
    self.contract = contract
    self.others = others
    for (way, name) in names {
      let text = name.string
      let place = ByteRange(at: name.range.start)
      places.append(place)
      do throws(InheritanceFault.Kind) {
        guard let text else { throw .unknown }
        let other = try data(named: text, by: way, [path])
        self.root = self.root.adding(other, besides: Self.omitted(by: way, in: root), at: place)
      } catch {
        let found = text ?? name.scalar?.text ?? "a collection"
        faults.append(InheritanceFault(kind: error, text: found, range: name.innerRange))
      }
    }
  }

  /// The data of the page that a text names, with what it inherits itself; `path` has the pages on
  /// the way to it.
  private mutating func data(
    named text: String, by way: Inheritance, _ path: [String]
  ) throws(InheritanceFault.Kind) -> DataNode {
    guard let kind = contract.kinds.first(where: { $0.name == way.kind }),
      let (file, bytes) = page(text, of: kind), let format = DataFormat(ofPath: file)
    else { throw .unknown }
    pages += 1
    if pages > Self.mostPages || path.count > Self.mostSteps
      || path.contains(where: { $0.hasSameBytes(as: file) })
    {
      throw .loop
    }
    let range = ByteRange(0, bytes.count)
    guard let own = DataDocument.parse(bytes, in: range, as: format).root else { throw .unknown }
    var merged = own
    for way in kind.data?.inherits ?? [] {
      guard let text = way.key.places(in: own).first?.value.string else { continue }
      merged = merged.adding(
        try data(named: text, by: way, path + [file]), besides: Self.omitted(by: way, in: own),
        at: ByteRange(at: 0))
    }
    return merged
  }

  /// The inherited values of the fields of a layout.
  func facts(
    of layout: DataLayout, _ values: ValueReader
  ) -> [Fact] {
    layout.fields.flatMap { address, field in
      address.places(in: root).filter { places.contains($0.value.range) }
        .compactMap { values.inheritedFact(field, $0.value) }
    }
  }

  private static func omitted(by way: Inheritance, in data: DataNode) -> OmittedAddresses {
    let texts = way.omit?.places(in: data).first?.value.items?.compactMap(\.string) ?? []
    return OmittedAddresses(texts.compactMap { DataAddress($0) })
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

  package enum Kind: Error {
    /// There is no such page.
    case unknown
    /// The page inherits from itself, or through too many others.
    case loop
  }
}

/// The addresses that data does not inherit, by their first keys.
private struct OmittedAddresses {
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
  /// The mapping with the entries of another that it lacks, key by key, all at one place.
  fileprivate func adding(
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
