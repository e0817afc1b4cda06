import DataSyntax
import JSONSchema
import MarkdownSyntax
import SourceText

/// Checks the data of a page against the schema of its kind.
struct DataCheck {
  let schema: Schema
  let document: DataDocument
  /// The data with what it inherits; nil where it inherits nothing.
  var inherited: InheritedData?

  /// The failures, without those of values that could not be read: these have their own problem.
  var failures: [SchemaFailure] {
    let root = inherited?.root ?? document.root ?? .emptyMapping
    let isComplete = document.isComplete && inherited?.faults.isEmpty != false
    let inheritedPlaces = inherited?.places ?? []
    guard root.mapping != nil else { return [] }
    return schema.failures(in: root).filter { failure in
      // What is after a syntax error may be there, and spelled right.
      if !isComplete && (failure.isAboutAbsence || failure.isAboutKeys) { return false }
      // What another page has is reported there.
      if !failure.isAboutAbsence && inheritedPlaces.contains(failure.range) { return false }
      return !document.hasProblem(in: place(of: failure, in: root))
    }
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
}
