import DataSyntax
import SourceText

/// Any bytes give a tree of values or a problem, and every place is in the text.
enum DataFuzzing {
  static func readYAML(_ bytes: [UInt8]) {
    let document = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    check(document.root, document.problems, document.isComplete, in: bytes)
    let list = YAMLDocument.parseDocuments(bytes, in: ByteRange(0, bytes.count))
    check(list.root, list.problems, list.isComplete, in: bytes)
  }

  static func readJSON(_ bytes: [UInt8]) {
    let document = JSONDocument.parse(bytes, in: ByteRange(0, bytes.count))
    check(document.root, document.problems, document.isComplete, in: bytes)
  }

  static func readTOML(_ bytes: [UInt8]) {
    let file = ByteRange(0, bytes.count)
    let document = TOMLDocument.parse(bytes, in: file)
    check(document.root, document.problems, document.isComplete, in: bytes)
    checkNesting(document.root)
    for comment in document.comments {
      require(
        file.contains(comment) && bytes[comment.start] == .hash, "\(comment) is not a comment")
    }
  }

  /// The parts of a TOML table are in its range, and a key is before its value.
  private static func checkNesting(_ node: DataNode) {
    for item in node.items ?? [] {
      require(node.range.contains(item.range), "\(item.range) is outside of its array")
      checkNesting(item)
    }
    for entry in node.mapping?.entries ?? [] {
      require(
        node.range.contains(entry.key.range) && node.range.contains(entry.value.range)
          && entry.key.range.end <= entry.value.range.start,
        "\(entry.key.range) and \(entry.value.range) are out of place in \(node.range)")
      checkNesting(entry.value)
    }
  }

  private static func check(
    _ root: DataNode?, _ problems: [DataProblem], _ isComplete: Bool, in bytes: [UInt8]
  ) {
    require(isComplete || !problems.isEmpty, "unread, and nothing says why")
    root.map { check($0, in: bytes) }
    for problem in problems {
      for range in [problem.range, problem.related].compactMap(\.self) {
        require(range.end <= bytes.count, "\(problem) is not in the text")
      }
    }
  }

  /// Trees are at most a hundred levels deep.
  private static func check(_ node: DataNode, in bytes: [UInt8]) {
    require(node.range.end <= bytes.count, "\(node.range) is not in the text")
    let children =
      (node.items ?? []) + (node.mapping?.entries.flatMap { [$0.key, $0.value] } ?? [])
    for child in children { check(child, in: bytes) }
  }
}
