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

  /// The failures, without those of values that could not be read: these have their own problem.
  var failures: [SchemaFailure] {
    let root = inherited?.root ?? document.root ?? (isListOfDocuments ? .emptyList : .emptyMapping)
    let isComplete = document.isComplete && inherited?.faults.isEmpty != false
    guard root.mapping != nil || isWholePage else { return [] }
    return schema.failures(in: root).filter { failure in
      // What is after a syntax error may be there, and spelled right.
      if !isComplete && (failure.isAboutAbsence || failure.isAboutKeys) { return false }
      if let source = source(of: failure), isKnown(failure, in: source) { return false }
      return !document.hasProblem(in: place(of: failure, in: root))
    }
  }

  /// What a failure's value is inherited by; nil for a value of the page itself.
  private func source(of failure: SchemaFailure) -> InheritedData.Source? {
    guard let inherited, !failure.isAboutAbsence else { return nil }
    return inherited.sources.first { $0.place == failure.range }
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

extension DataNode {
  /// An empty block.
  fileprivate static let emptyMapping = DataNode(
    range: ByteRange(at: 0), content: .mapping(DataMapping(entries: [])))

  /// A list without items.
  fileprivate static let emptyList = DataNode(range: ByteRange(at: 0), content: .sequence([]))
}
