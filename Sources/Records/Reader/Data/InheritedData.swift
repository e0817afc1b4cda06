import Contract
import DataSyntax
import JSONSchema
package import SourceText

/// The data of a page together with what it inherits from other pages.
struct InheritedData: Sendable {
  /// The merged data. What is inherited is empty, at the start of the text that names the other
  /// page.
  private(set) var root: DataNode
  /// The texts that name other pages, each with what is wrong with it.
  private(set) var faults: [InheritanceFault] = []
  /// What should be left out, and is not there.
  private(set) var omissionFaults: [OmissionFault] = []
  /// The texts that name other pages.
  private(set) var sources: [Source] = []
  /// The pages that it inherits from, each before those that it inherits from itself.
  private(set) var layers: [Layer] = []
  /// The paths of all files that were looked for or read.
  private(set) var files: [String] = []
  /// How many other pages were read.
  private var pages = 0

  let layout: DataLayout
  private let contract: Contract
  private let others: BasePages
  /// The lines of data so far, while other pages are read.
  private var entries: EntryMemo?

  /// A text that names another page.
  struct Source: Sendable {
    /// The place of all that is inherited by it.
    let place: ByteRange
    let name: ByteRange
    /// The data of the other page, with what it inherits; nil where it could not be read.
    var data: DataNode?
    /// The schema of the other page; nil where its kind has none.
    let schema: Schema?
  }

  /// A page that another inherits from.
  struct Layer: Sendable {
    let path: String
    let root: DataNode
  }

  /// A page inherits through at most so many others.
  private static let mostSteps = 8
  /// A page inherits from at most so many others, by all ways together.
  private static let mostPages = 16
  /// A page is found through at most so many other names of it.
  private static let mostLinks = 4

  /// So many addresses to leave out are reported, the first of them with what may be meant.
  private static let mostFaults = 1_000
  private static let mostCompared = 50

  /// `root` is the data of the page at `path`; nil where it inherits nothing. `entries` are the lines
  /// of data so far.
  init?(
    _ root: DataNode, of layout: DataLayout, at path: String, _ contract: Contract,
    _ others: BasePages, _ entries: inout EntryMemo?
  ) {
    let names = layout.inherits.compactMap { way in
      Self.name(by: way, in: root).map { (way, name: $0) }
    }
    .filter { $0.name.scalar?.value != .null }
    guard !names.isEmpty else { return nil }
    self.root = root
    self.layout = layout
    self.contract = contract
    self.others = others
    swap(&self.entries, &entries)
    defer { swap(&self.entries, &entries) }
    for (way, name) in names {
      let text = name.string
      let kind = contract.kinds.first { $0.name == way.kind }
      var source = Source(
        place: ByteRange(at: name.range.start), name: name.innerRange, schema: kind?.data?.schema)
      do throws(InheritanceFault.Kind) {
        if case .unknown = name.content { throw .unread }
        guard let text else { throw .unknown }
        let other = try data(named: text, by: way, [path])
        self.root = self.root.adding(
          other, besides: Self.omitted(by: way, in: root), at: source.place)
        source.data = other
        omissionFaults += Self.omissionFaults(by: way, in: root, besides: other)
      } catch {
        faults.append(
          InheritanceFault(
            kind: error, text: text ?? name.scalar?.text, range: source.name, target: way.kind))
      }
      sources.append(source)
    }
  }

  /// The value that names another page. It is unknown where a value on the way to it has another
  /// shape, which is reported itself.
  private static func name(by way: Inheritance, in root: DataNode) -> DataNode? {
    var misfits: [DataAddress.Misfit] = []
    var names: [DataNode] = []
    way.key.forEachPlace(in: root, misfits: &misfits) { names.append($0.value) }
    return names.first
      ?? misfits.first.map { DataNode(range: $0.place.value.range, content: .unknown) }
  }

  /// The data of the page that a text names, with what it inherits itself; `path` has the pages on
  /// the way to it.
  private mutating func data(
    named text: String, by way: Inheritance, _ path: [String]
  ) throws(InheritanceFault.Kind) -> DataNode {
    guard let kind = contract.kinds.first(where: { $0.name == way.kind }),
      let (file, own) = try page(text, of: kind)
    else { throw .unknown }
    pages += 1
    if pages > Self.mostPages || path.count > Self.mostSteps || path[0].hasSameBytes(as: file) {
      throw .loop
    }
    // Other pages inherit from each other.
    if path.contains(where: { $0.hasSameBytes(as: file) }) { throw .unread }
    layers.append(Layer(path: file, root: own))
    var merged = own
    for way in kind.data?.inherits ?? [] {
      guard let text = way.key.places(in: own).first?.value.string else { continue }
      merged = merged.adding(
        try inherited(text, by: way, path + [file]), besides: Self.omitted(by: way, in: own),
        at: ByteRange(at: 0))
    }
    return merged
  }

  /// The data that another page inherits: a fault of its own is reported there.
  private mutating func inherited(
    _ text: String, by way: Inheritance, _ path: [String]
  ) throws(InheritanceFault.Kind) -> DataNode {
    do throws(InheritanceFault.Kind) {
      return try data(named: text, by: way, path)
    } catch {
      if case .loop = error { throw error }
      throw .unread
    }
  }

  private static func omitted(by way: Inheritance, in data: DataNode) -> OmittedAddresses {
    let value = way.omit?.places(in: data).first?.value
    let texts = (value?.items ?? value.map { [$0] } ?? []).compactMap(\.string)
    return OmittedAddresses(texts.compactMap { DataAddress($0) })
  }

  /// The addresses that are to be left out and at which the other page has nothing, and what should
  /// be such an address.
  private static func omissionFaults(
    by way: Inheritance, in data: DataNode, besides other: DataNode
  ) -> [OmissionFault] {
    guard let value = way.omit?.places(in: data).first?.value, value.scalar?.value != .null else {
      return []
    }
    var values: [[UInt8]: DataNode] = [:]
    for entry in other.mapping?.entries ?? [] {
      guard let name = entry.name.map({ Array($0.utf8) }), values[name] == nil else { continue }
      values[name] = entry.value
    }
    func isThere(_ address: DataAddress) -> Bool {
      guard let key = address.firstKey else { return !address.places(in: other).isEmpty }
      guard let value = values[Array(key.utf8)] else { return false }
      return address.dropping(first: key).map { !$0.places(in: value).isEmpty } ?? true
    }
    var faults: [OmissionFault] = []
    for node in value.items ?? [value] where faults.count < mostFaults {
      if case .unknown = node.content { continue }
      let address = node.string.flatMap { DataAddress($0) }
      if let address, isThere(address) { continue }
      faults.append(
        OmissionFault(
          text: node.string,
          nearest: faults.count < mostCompared ? address?.nearest(in: other) : nil,
          range: node.innerRange))
    }
    return faults
  }

  /// The page that a text names by the captures of a kind's path, and its data; nil for none.
  private mutating func page(
    _ text: String, of kind: PageKind
  ) throws(InheritanceFault.Kind) -> (path: String, data: DataNode)? {
    for pattern in kind.paths {
      guard var path = pattern.path(ofCaptures: text) else { continue }
      following: for _ in 0...Self.mostLinks {
        files.append(path)
        switch others.file(at: path, &entries) {
        case .absent: break following
        case .alias(let alias):
          guard let target = alias.target else { break following }
          path = target
        case .data(let root): return (path, root)
        case .unusable(let defect): throw .unusable(path, defect)
        }
      }
    }
    return nil
  }
}

/// A text that should name a page to inherit from.
package struct InheritanceFault: Sendable {
  package let kind: Kind
  /// Nil for a collection.
  package let text: String?
  package let range: ByteRange
  /// The kind of the page that it should name.
  package let target: String

  package enum Kind: Error {
    /// There is no such page.
    case unknown
    /// What names the page could not be read, or the page is one with a fault, which is reported
    /// itself.
    case unread
    /// The page inherits from itself, or through too many others.
    case loop
    /// The page at this path has no data that could be inherited.
    case unusable(String, BaseFile.Defect)
  }
}

/// A text that should be the address of a value that is not inherited.
package struct OmissionFault: Sendable {
  /// Nil for a value that is not a text.
  package let text: String?
  /// The address of a value that the other page has.
  package let nearest: String?
  package let range: ByteRange
}

extension DataAddress {
  /// The address of a value in `root` that differs in the spelling of one key; nil for none.
  fileprivate func nearest(in root: DataNode) -> String? {
    var node = root
    for (index, step) in steps.enumerated() {
      guard case .key(let name) = step, let mapping = node.mapping else { return nil }
      if let value = mapping[name] {
        node = value
        continue
      }
      guard let near = Spelling.nearest(to: name, in: mapping.entries.compactMap(\.name)),
        !near.utf8.contains(.period)
      else { return nil }
      let keys = steps.enumerated().compactMap { number, step in
        if case .key(let name) = step { number == index ? near : name } else { nil }
      }
      let text = keys.joined(separator: ".")
      return DataAddress(text).flatMap { $0.places(in: root).isEmpty ? nil : text }
    }
    return nil
  }
}
