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
    let failures = schema.failures(in: root).compactMap { failure -> SchemaFailure? in
      // What is after a syntax error may be there, and spelled right.
      if !isComplete && (failure.isAboutAbsence || failure.isAboutKeys) { return nil }
      if let source = source(of: failure), isKnown(failure, in: source) { return nil }
      if isAbsenceElsewhere(failure) { return nil }
      if document.hasProblem(in: place(of: failure, in: root)) { return nil }
      return withOwnMisspelling(failure)
    }
    // What the page would inherit is not known.
    guard ways.contains(where: { $0.isMisspelt(by: failures) }) else { return failures }
    return failures.filter { !$0.isAboutAbsence }
  }

  /// Whether something is missing that a page which this one inherits from lacks too, and that is
  /// reported there.
  private func isAbsenceElsewhere(_ failure: SchemaFailure) -> Bool {
    guard failure.isAboutAbsence else { return false }
    if let source = source(at: failure.range) { return has(failure, source) }
    return failure.isAboutMergedKeys && inherited?.sources.contains { has(failure, $0) } == true
  }

  /// The failure without the misspelling of a key that is inherited; nil where the other page has
  /// the same failure.
  private func withOwnMisspelling(_ failure: SchemaFailure) -> SchemaFailure? {
    guard case .missing(let name, _?) = failure.kind, let place = failure.related,
      let source = source(at: place)
    else { return failure }
    return has(failure, source) ? nil : failure.stated(as: .missing(name, writtenAs: nil))
  }

  private func source(at place: ByteRange) -> InheritedData.Source? {
    inherited?.sources.first { $0.place == place }
  }

  /// Whether the data of another page has the same failure by the schema of that page.
  private func has(_ failure: SchemaFailure, _ source: InheritedData.Source) -> Bool {
    let failures = source.data.flatMap { source.schema?.failures(in: $0) } ?? []
    return failures.contains { $0.kind == failure.kind && $0.path == failure.path }
  }

  /// What a failure's value is inherited by; nil for a value of the page itself.
  private func source(of failure: SchemaFailure) -> InheritedData.Source? {
    failure.isAboutAbsence ? nil : source(at: failure.range)
  }

  /// Whether a failure of an inherited value is that of the other page, where it is reported: a
  /// value that is not allowed only together with those of this page is reported here.
  private func isKnown(_ failure: SchemaFailure, in source: InheritedData.Source) -> Bool {
    guard let data = source.data, !failure.isAboutKey else { return true }
    return schema.failures(in: data).contains { $0.kind == failure.kind && $0.path == failure.path }
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

extension SchemaFailure {
  /// Whether keys are missing in a mapping that is inherited key by key: lists are not.
  fileprivate var isAboutMergedKeys: Bool {
    switch kind {
    case .missing, .missingBeside, .missingOneOf:
      path.steps.allSatisfy { if case .key = $0 { true } else { false } }
    default: false
    }
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

extension Inheritance {
  /// Whether a key is a misspelling of one that names the other page.
  func isMisspelt(by failures: [SchemaFailure]) -> Bool {
    failures.contains { failure in
      let meant: String
      switch failure.kind {
      case .unknownKey(_, _, let nearest?): meant = nearest
      case .misspeltKey(_, let key): meant = key
      default: return false
      }
      let keys = failure.path.steps.dropLast() + [.key(meant)]
      return keys.count <= key.steps.count
        && zip(keys, key.steps).allSatisfy { step, own in
          if case (.key(let name), .key(let ownName)) = (step, own) {
            name == ownName
          } else {
            false
          }
        }
    }
  }
}

extension DataNode {
  /// An empty block.
  fileprivate static let emptyMapping = DataNode(
    range: ByteRange(at: 0), content: .mapping(DataMapping(entries: [])))

  /// A list without items.
  fileprivate static let emptyList = DataNode(range: ByteRange(at: 0), content: .sequence([]))
}
