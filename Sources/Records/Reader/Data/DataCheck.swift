import Contract
import DataSyntax
import JSONSchema
import MarkdownSyntax
import SourceText

/// Checks the data of a page against the schema of its kind.
struct DataCheck {
  let schema: Schema
  let document: DataDocument
  /// Whether it is a whole file, and not frontmatter, which is reported where it is not a mapping.
  let isWholePage: Bool
  /// Whether the data is the list of the documents in a file.
  let isListOfDocuments: Bool
  /// The data with what it inherits; nil where it inherits nothing.
  var inherited: InheritedData?
  /// The ways in which it can inherit.
  var ways: [Inheritance] = []

  /// The failures, without those of values that could not be read: these have their own problem.
  var failures: [SchemaFailure] {
    let root = inherited?.root ?? document.root ?? (isListOfDocuments ? .emptyList : .emptyMapping)
    let isComplete = document.isComplete && inherited?.faults.isEmpty != false
    guard root.mapping != nil || isWholePage else { return [] }
    let all = schema.failures(in: root)
    if all.isEmpty { return [] }
    let others = inherited?.sources.map { OtherPage($0, comparedBy: schema) } ?? []
    let failures = all.compactMap { failure -> SchemaFailure? in
      // What is after a syntax error may be there, and spelled right.
      if !isComplete && (failure.isAboutAbsence || failure.isAboutKeys) { return nil }
      let other = others.first { $0.place == failure.range }
      if !failure.isAboutAbsence, other?.explains(failure) == true { return nil }
      if failure.isAboutAbsence, failure.isElsewhere(other, among: others) { return nil }
      if document.hasProblem(in: place(of: failure, in: root)) { return nil }
      return withNearest(withOwnMisspelling(failure, others))
    }
    // What the page would inherit is not known.
    let ofWays = failures.filter { failure in ways.contains { $0.isUnknown(by: failure) } }
    if ofWays.isEmpty { return KeysBelowHeaders(document.root, schema).collapsing(failures) }
    let present = failures.filter { !$0.isAboutAbsence }
    let absent = ofWays.filter { failure in
      failure.isAboutAbsence && !present.contains { $0.isAboutKey && $0.isIn(failure.path) }
    }
    return KeysBelowHeaders(document.root, schema).collapsing(
      (present + absent).sorted { $0.range < $1.range })
  }

  /// The failure without the misspelling of a key that is inherited; nil where the other page has
  /// the same failure.
  private func withOwnMisspelling(
    _ failure: SchemaFailure, _ others: [OtherPage]
  ) -> SchemaFailure? {
    guard case .missing(let name, _?) = failure.kind, let place = failure.related,
      let other = others.first(where: { $0.place == place })
    else { return failure }
    return other.has(failure) ? nil : failure.stated(as: .missing(name, writtenAs: nil))
  }

  /// The failure with the nearest of the keys that the page's own data lacks, where the data has
  /// the others by what it inherits.
  private func withNearest(_ failure: SchemaFailure?) -> SchemaFailure? {
    guard inherited != nil, let failure,
      case .unknownKey(let name, let known, nearest: nil) = failure.kind,
      let own = document.root?.value(at: failure.path.steps.dropLast())?.mapping
    else { return failure }
    let nearest = Spelling.nearest(to: name, in: own.candidates(among: known))
    return failure.stated(as: .unknownKey(name, known: known, nearest: nearest))
  }

  /// The failures of a page without data.
  static func failuresOfAbsence(_ schema: Schema) -> [SchemaFailure] {
    schema.failures(in: .emptyMapping)
  }

  /// The key that a failure is about, or the whole entry of the block that contains it: an unclosed
  /// bracket makes all of it unreadable.
  private func place(of failure: SchemaFailure, in root: DataNode) -> ByteRange {
    if failure.isAboutKeys { return failure.range }
    guard case .key(let name)? = failure.path.steps.first, let value = root.mapping?[name] else {
      return failure.isAboutAbsence ? ByteRange(at: failure.range.start) : failure.range
    }
    return value.range.union(failure.range)
  }
}

/// What is wrong with the data of a page that another inherits from.
private struct OtherPage {
  /// The place of all that is inherited from it.
  let place: ByteRange
  private let isRead: Bool
  /// The failures by the schema of its own kind.
  private let own: Set<SchemaFailure.Defect>
  /// The failures by the schema of the page that inherits.
  private let compared: Set<SchemaFailure.Defect>

  init(_ source: InheritedData.Source, comparedBy schema: Schema) {
    func defects(_ schema: Schema?) -> Set<SchemaFailure.Defect> {
      Set((source.data.flatMap { schema?.failures(in: $0) } ?? []).map(\.defect))
    }
    place = source.place
    isRead = source.data != nil
    own = defects(source.schema)
    compared = defects(schema)
  }

  /// Whether it has the same failure by its own schema.
  func has(_ failure: SchemaFailure) -> Bool { own.contains(failure.defect) }

  /// Whether a failure of an inherited value is its own, where it is reported: a value that is not
  /// allowed only together with those of the page that inherits is reported there.
  func explains(_ failure: SchemaFailure) -> Bool {
    !isRead || failure.isAboutKey || compared.contains(failure.defect)
  }
}

extension SchemaFailure {
  /// Whether something is missing that a page which this one inherits from lacks too, and that is
  /// reported there; `other` is the page whose value lacks it.
  fileprivate func isElsewhere(_ other: OtherPage?, among others: [OtherPage]) -> Bool {
    if let other { return other.has(self) }
    return isAboutMergedKeys && others.contains { $0.has(self) }
  }

  /// Whether keys are missing in a mapping that is inherited key by key: lists are not.
  fileprivate var isAboutMergedKeys: Bool {
    !kind.absentNames.isEmpty
      && path.steps.allSatisfy { if case .key = $0 { true } else { false } }
  }

  /// Whether it is about one key anywhere in the data, and not about a value.
  fileprivate var isAboutKey: Bool {
    switch kind {
    case .unknownKey, .misspeltKey, .key: true
    case .forbiddenKeys(let names): names.count == 1
    default: false
    }
  }

  /// Whether it is about a key of the block itself, and not about its value.
  fileprivate var isAboutKeys: Bool {
    guard path.steps.count == 1 else { return false }
    return switch kind {
    case .unknownKey, .misspeltKey, .forbiddenKeys, .key: true
    default: false
    }
  }
}

extension Page {
  /// Whether its data has a key that the schema does not allow, which may be a misspelt one.
  package var hasUnknownKeys: Bool { dataFailures.contains(where: \.isAboutKey) }
}

extension SchemaFailure {
  /// Whether it is about a key of the mapping at a path.
  fileprivate func isIn(_ mapping: InstancePath) -> Bool {
    path.steps.dropLast().elementsEqual(mapping.steps)
  }
}

extension Inheritance {
  /// Whether it is not known what is inherited, or from which page, because of a failure: the key
  /// for it is misspelt, absent where others are, or outside of its mapping, or what is not
  /// inherited is not a list.
  func isUnknown(by failure: SchemaFailure) -> Bool {
    switch failure.kind {
    case .misspeltKey(_, let meant): return begins(with: failure.path.steps.dropLast(), meant)
    case .missing(let name, _):
      return !failure.path.steps.isEmpty && failure.path.steps.count + 1 == key.steps.count
        && begins(with: failure.path.steps[...], name)
    case .unknownKey(let name, _, let nearest):
      if let nearest, begins(with: failure.path.steps.dropLast(), nearest) { return true }
      return failure.path.steps.count == 1 && key.steps.count > 1 && key.steps.last == .key(name)
    case .type:
      return omit.map { $0.steps.elementsEqual(failure.path.steps, by: Self.isSame) } ?? false
    default: return false
    }
  }

  /// Whether the way to the text that names the other page begins with some keys.
  private func begins(with keys: ArraySlice<InstancePath.Step>, _ last: String) -> Bool {
    let keys = keys + [.key(last)]
    return keys.count <= key.steps.count
      && zip(key.steps, keys).allSatisfy(Self.isSame)
  }

  private static func isSame(_ own: DataAddress.Step, _ step: InstancePath.Step) -> Bool {
    if case (.key(let ownName), .key(let name)) = (own, step) { ownName == name } else { false }
  }
}

extension DataNode {
  /// The value that a path of a failure resolves to; nil for none.
  func value(at steps: some Sequence<InstancePath.Step>) -> DataNode? {
    var node = self
    for step in steps {
      let next: DataNode? =
        switch step {
        case .key(let name): node.mapping?[name]
        case .index(let index):
          node.items.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
      guard let next else { return nil }
      node = next
    }
    return node
  }

  /// An empty block.
  fileprivate static let emptyMapping = DataNode(
    range: ByteRange(at: 0), content: .mapping(DataMapping(entries: [])))

  /// A list without items.
  fileprivate static let emptyList = DataNode(range: ByteRange(at: 0), content: .sequence([]))
}
