package import SourceText

/// The formats of data files.
package enum DataFormat: String, CaseIterable, Sendable {
  case yaml, json, toml

  /// The format that the ending of a path names; nil for any other ending.
  package init?(ofPath path: String) {
    // Of a page of Markdown, the last byte decides.
    switch path.utf8.last {
    case UInt8(ascii: "l")? where path.ends(with: ".toml"): self = .toml
    case UInt8(ascii: "l")? where path.ends(with: ".yaml") || path.ends(with: ".yml"): self = .yaml
    case UInt8(ascii: "n")? where path.ends(with: ".json"): self = .json
    default: return nil
    }
  }
}

/// A text of any of the formats as a tree of located values, and everything that is wrong with it.
///
/// A class, since each record in it refers to it.
package final class DataDocument: Sendable {
  package let format: DataFormat
  /// The value of the document; nil where there is none: nothing but comments, or an error at once.
  package let root: DataNode?
  /// The aliases whose values are in the tree, except keys, by place: of YAML only.
  private let aliases: [AliasPlace]
  /// By place. One defect is one problem.
  package let problems: [DataProblem]
  /// Whether every value of the text is in the tree, so that a missing key is really missing.
  package let isComplete: Bool
  /// The places of the problems, joined where they overlap: a file can have a hundred thousand.
  private let problemSpans: [ByteRange]
  /// The keys that name a value again: of TOML only.
  private let repeatedKeys: [RepeatedKey]

  private init(
    _ format: DataFormat, root: DataNode?, aliases: [AliasPlace] = [],
    repeatedKeys: [RepeatedKey] = [], problems: [DataProblem], isComplete: Bool
  ) {
    self.repeatedKeys = repeatedKeys
    self.format = format
    self.root = root?.withoutConflictingValues(in: problems)
    self.aliases = aliases
    self.problems = problems
    self.isComplete = isComplete
    problemSpans = problems.map(\.span).reduce(into: []) { spans, span in
      if let last = spans.last, last.overlaps(span) {
        spans[spans.count - 1] = last.union(span)
      } else {
        spans.append(span)
      }
    }
  }

  /// Whether it was read to its end, and its only problems are duplicate keys and characters that
  /// change no value.
  package var isSound: Bool {
    isComplete
      && problems.allSatisfy {
        if case .duplicateKey = $0.kind { true } else { $0.kind.isAboutCharacters }
      }
  }

  /// Reads the bytes of `range`. Every range is one of the whole file. A file of YAML may have
  /// several documents if it is read as the list of them.
  package static func parse(
    _ bytes: [UInt8], in range: ByteRange, as format: DataFormat,
    asListOfDocuments list: Bool = false
  ) -> DataDocument {
    var memo: EntryMemo?
    return parse(bytes, in: range, as: format, asListOfDocuments: list, &memo)
  }

  /// The same with what earlier texts contained.
  package static func parse(
    _ bytes: [UInt8], in range: ByteRange, as format: DataFormat,
    asListOfDocuments list: Bool = false, _ memo: inout EntryMemo?
  ) -> DataDocument {
    switch format {
    case .yaml:
      let document =
        list
        ? YAMLDocument.parseDocuments(bytes, in: range)
        : YAMLDocument.parse(bytes, in: range, expands: range.count == bytes.count)
      return DataDocument(
        format, root: document.root, aliases: document.aliases, problems: document.problems,
        isComplete: document.isComplete)
    case .json:
      let document = JSONDocument.parse(bytes, in: range)
      return DataDocument(
        format, root: document.root, problems: document.problems, isComplete: document.isComplete)
    case .toml:
      let document = TOMLDocument.parse(bytes, in: range, &memo)
      return DataDocument(
        format, root: document.root, repeatedKeys: document.repeatedKeys,
        problems: document.problems, isComplete: document.isComplete)
    }
  }

  /// The first alias from `start` on whose value contains the value at `range`.
  package func alias(of range: ByteRange, from start: Int) -> ByteRange? {
    let first = aliases.partitioningIndex { $0.range.start >= start }
    return aliases[first...].first { $0.value.contains(range) }?.range
  }

  /// Every place of a key in the tree: a table of TOML may be named several times.
  package func places(ofKey range: ByteRange) -> [ByteRange] {
    [range] + repeatedKeys.filter { $0.first == range }.map(\.range)
  }

  /// Whether the bytes of `range` have a problem, so that a value there may not be the intended
  /// one.
  package func hasProblem(in range: ByteRange) -> Bool {
    if problems.isEmpty { return false }
    let index = problemSpans.partitioningIndex { $0.end >= range.start }
    return problemSpans[index...].prefix { $0.start <= range.end }
      .contains { $0.overlaps(range) }
  }
}

extension DataProblem {
  /// The bytes that may be part of another value than it seems: text directly after a value may
  /// belong to it.
  fileprivate var span: ByteRange {
    guard case .textAfterValue = kind, range.start > 0 else { return range }
    return ByteRange(range.start - 1, range.end)
  }
}
