package import SourceText

/// A TOML text as a tree of located values, and everything that is wrong with it.
///
/// Tables that are written in several parts (dotted keys, headers anywhere in the file) are one
/// mapping each, and arrays of tables are sequences, as for a reader of the values.
package struct TOMLDocument: Sendable {
  /// The table of the whole text; without entries where there is nothing but comments.
  package let root: DataNode
  /// By place. One defect is one problem; after one, reading goes on.
  package let problems: [DataProblem]
  /// Whether every key of the text is in the tree: false where a line could not be read, so that no
  /// unread key is reported as missing. A value that could not be read is there, as `unknown`.
  package let isComplete: Bool
  /// The keys that name a table again, `limit` in the second line of `limit.context = 1` and
  /// `limit.output = 1`.
  let repeatedKeys: [RepeatedKey]

  /// The limit of nesting: tables, arrays and the tables that dotted keys name.
  package static let depthLimit = 100
  /// The limit of keys and values in a text.
  package static let nodeLimit = 1_000_000
  /// A text with this many problems is not read further.
  package static let problemLimit = 100

  /// Reads the bytes of `range` as one TOML text (TOML 1.0.0). Every range is one of the whole
  /// file. A byte order mark is skipped at the start of the file. `memo` has the lines of earlier
  /// texts.
  package static func parse(
    _ bytes: [UInt8], in range: ByteRange, _ memo: inout EntryMemo?
  ) -> TOMLDocument {
    if let root = PlainTables.read(bytes, in: bytes.withoutByteOrderMark(range), &memo) {
      return TOMLDocument(root: root, problems: [], isComplete: true, repeatedKeys: [])
    }
    return parseStatements(bytes, in: range)
  }

  /// Reads one text by itself.
  package static func parse(_ bytes: [UInt8], in range: ByteRange) -> TOMLDocument {
    var memo: EntryMemo?
    return parse(bytes, in: range, &memo)
  }

  /// Reads any text, statement by statement.
  static func parseStatements(_ bytes: [UInt8], in range: ByteRange) -> TOMLDocument {
    var reader = TOMLReader(bytes, in: range)
    reader.read()
    return TOMLDocument(
      root: reader.tables.root(at: reader.range.start),
      problems: reader.problems.sorted { $0.range < $1.range }, isComplete: reader.isComplete,
      repeatedKeys: reader.repeatedKeys + reader.tables.repeatedKeys)
  }

  /// Reads a whole file.
  package static func parse(_ file: SourceFile) -> TOMLDocument {
    parse(file.bytes, in: file.range)
  }
}

/// A key that names the same table as one before it.
struct RepeatedKey {
  let range: ByteRange
  /// That in the tree.
  let first: ByteRange
}
