import DataSyntax
import MarkdownSyntax
import SourceText

/// Files of one folder and one ending, which may be pages of one kind, and the data in some of them:
/// of Markdown, that of the frontmatter.
struct PageSamples {
  /// The pattern of their paths.
  let pattern: String
  /// The folder at the root that they are in; empty for the root itself.
  let folder: String
  let isMarkdown: Bool
  /// How many bytes the largest of those that were read has.
  private(set) var mostBytes = 0
  private(set) var data: [DataNode] = []
  /// Where most of them have records that are alike: `*`, `[]` or `models[]`; nil for nowhere.
  private(set) var records: DataAddress?
  /// Whether they have so much in common that they are pages, and not settings of programs.
  private(set) var arePages = false

  /// So many files are read, and so many records of each are compared.
  private static let most = 50

  init(_ pattern: String, _ paths: [String], _ files: FittingContract) {
    self.pattern = pattern
    folder = String(pattern.prefix { $0 != "/" && $0 != "{" })
    isMarkdown = pattern.hasSuffix(".md")
    var scanner = PageScanner()
    var contents: [Set<String>] = []
    var places: [DataAddress?] = []
    for path in paths.prefix(Self.most) {
      guard let bytes = files.bytes(of: path) else { continue }
      mostBytes = max(mostBytes, bytes.count)
      var names: [String] = []
      var range = ByteRange(0, bytes.count)
      if isMarkdown {
        let page = scanner.parse(bytes)
        names = page.nodes.filter { $0.headingLevel ?? 1 > 1 }
          .map { "# " + String(decoding: bytes[$0.content.offsets], as: UTF8.self) }
        range = page.frontmatter?.content ?? ByteRange(at: 0)
      }
      let root = DataDocument.parse(bytes, in: range, as: DataFormat(ofPath: path) ?? .yaml).root
      contents.append(Set(names + (root?.keys ?? [])))
      guard let root else { continue }
      data.append(root)
      if !isMarkdown { places.append(Self.records(in: root)) }
    }
    if let first = places.lazy.compactMap(\.self).first,
      places.count(where: { $0 == first }) * 2 > places.count
    {
      records = first
    }
    arePages = Self.areAlike(contents) || records != nil
  }

  /// The records of a file, or the first of them.
  func records(of root: DataNode) -> [DataNode] {
    // Of one file, as many as of many files together.
    let most = Self.most * Self.most / max(1, data.count)
    return records.map { $0.places(in: root).prefix(most).map(\.value) } ?? []
  }

  /// Where a file consists of records: its values, its items, or those of the key that has most of
  /// it.
  private static func records(in root: DataNode) -> DataAddress? {
    func areRecords(_ values: some Sequence<DataNode>) -> Bool {
      let values = values.prefix(most)
      return values.allSatisfy { $0.mapping != nil } && areAlike(values.map { Set($0.keys) })
    }
    if let items = root.items { return areRecords(items) ? DataAddress("[]") : nil }
    let entries = root.mapping?.entries ?? []
    if areRecords(entries.lazy.map(\.value)) { return DataAddress("*") }
    let list = entries.first { entry in
      entry.value.range.count * 2 > root.range.count && areRecords(entry.value.items ?? [])
    }
    return list?.name.flatMap { FieldGuess.address(of: [$0]) }.flatMap { DataAddress("\($0)[]") }
  }

  /// Whether most of several things have most of their names in common with half of the others.
  private static func areAlike(_ things: [Set<String>]) -> Bool {
    var counts: [String: Int] = [:]
    for name in things.joined() { counts[name, default: 0] += 1 }
    let common = Set(counts.lazy.filter { $0.value > 1 && $0.value * 2 >= things.count }.map(\.key))
    let alike = things.count { !$0.isEmpty && $0.intersection(common).count * 2 >= $0.count }
    return alike > 1 && alike * 2 > things.count
  }
}

extension DataNode {
  /// The keys of a mapping.
  fileprivate var keys: [String] { mapping?.entries.compactMap(\.name) ?? [] }
}
