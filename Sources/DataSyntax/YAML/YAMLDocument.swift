package import SourceText

/// An alias in YAML, whose value is in the tree with the place of its anchor's.
package struct AliasPlace: Sendable {
  package let range: ByteRange
  /// Where the value is written.
  package let value: ByteRange
}

/// A YAML text as a tree of located values, and everything that is wrong with it.
package struct YAMLDocument: Sendable {
  /// The value of the document; nil where there is none: nothing but comments, or an error at once.
  package let root: DataNode?
  /// The aliases whose values are in the tree, except keys, by place.
  package private(set) var aliases: [AliasPlace] = []
  /// By place. One defect is one problem.
  package let problems: [DataProblem]
  /// Whether every value of the text is in the tree: false after a syntax error or a merge key, or
  /// where reading stopped, so that no unread key is reported as missing.
  package let isComplete: Bool

  /// The limit of nesting; libyaml takes quadratic time in the depth.
  package static let depthLimit = 100
  /// The limit of scalars and collections in a text.
  package static let nodeLimit = 1_000_000

  /// The limit of values that aliases add to a text.
  package static let expansionLimit = 10_000

  /// Reads the bytes of `range` as one YAML document that is a mapping. Every range is one of the
  /// whole file. A byte order mark is skipped at the start of the file.
  ///
  /// A part of a file may have no `...`: what follows would be in no document. Aliases and merge
  /// keys are problems, unless `expands`: then their values are in the tree.
  package static func parse(
    _ bytes: [UInt8], in range: ByteRange, expands: Bool = false
  ) -> YAMLDocument {
    let isPart = range.end < bytes.count
    let range = bytes.withoutByteOrderMark(range)
    if let root = BlockMapping.read(bytes, in: range) {
      return YAMLDocument(root: root, problems: [], isComplete: true)
    }
    return parseEvents(bytes, in: range, isPart: isPart, expands: expands)
  }

  /// Reads a whole file.
  package static func parse(_ file: SourceFile) -> YAMLDocument {
    parse(file.bytes, in: file.range)
  }

  /// Reads the bytes of `range`, a whole file, as a list of its documents, without those that are
  /// empty.
  package static func parseDocuments(_ bytes: [UInt8], in range: ByteRange) -> YAMLDocument {
    parseEvents(
      bytes, in: bytes.withoutByteOrderMark(range), isPart: false, expands: true, isList: true)
  }

  /// Reads any text by the events of libyaml.
  static func parseEvents(
    _ bytes: [UInt8], in range: ByteRange, isPart: Bool, expands: Bool = false, isList: Bool = false
  ) -> YAMLDocument {
    let check = TextCheck(bytes, in: range)
    let readable = ByteRange(range.start, check.cut ?? range.end)
    var reader = YAMLEventReader(bytes, in: readable)
    var builder = YAMLTreeBuilder(
      bytes, in: readable, isPart: isPart, expands: expands, isList: isList,
      isCut: check.cut != nil)
    var failure: YAMLFailure?
    reading: while true {
      switch reader.next() {
      case .event(let event):
        guard builder.take(event) else { break reading }
      case .failure(let found):
        failure = found
        break reading
      case .end: break reading
      }
    }
    var problems = check.problems
    // After a character that is not allowed in YAML, libyaml's errors are most likely its
    // consequence.
    let syntaxError =
      problems.isEmpty
      ? failure.map { SyntaxErrorReading(bytes, in: readable, after: builder).problem(for: $0) }
      : nil
    let tree = builder.finish(isWhole: failure == nil && check.cut == nil)
    for problem in tree.problems where syntaxError?.range.contains(problem.range) != true {
      problems.append(problem)
    }
    if let syntaxError { problems.append(syntaxError) }
    problems.sort { $0.range < $1.range }
    return YAMLDocument(
      root: tree.root, aliases: tree.aliases, problems: problems, isComplete: tree.isComplete)
  }
}
