package import SourceText

/// A JSON text as a tree of located values, and everything that is wrong with it.
package struct JSONDocument: Sendable {
  /// The value of the document; nil where there is none.
  package let root: DataNode?
  /// By place. One defect is one problem.
  package let problems: [DataProblem]
  /// Whether every value of the text is in the tree: false where reading stopped.
  package let isComplete: Bool

  /// Arrays and objects may be nested this deep.
  package static let depthLimit = 100
  /// The limit of values in a text.
  package static let nodeLimit = 1_000_000
  /// A text with this many problems is not read further.
  package static let problemLimit = 100

  /// Reads the bytes of `range` as one JSON text (RFC 8259). Every range is one of the whole file.
  package static func parse(_ bytes: [UInt8], in range: ByteRange) -> JSONDocument {
    var reader = JSONReader(bytes, in: range)
    reader.read()
    return JSONDocument(
      root: reader.root, problems: reader.problems.sorted { $0.range < $1.range },
      isComplete: reader.isComplete)
  }

  /// Reads a whole file.
  package static func parse(_ file: SourceFile) -> JSONDocument {
    parse(file.bytes, in: file.range)
  }
}
