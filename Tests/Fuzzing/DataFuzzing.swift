import DataSyntax
import SourceText

/// Any bytes give a tree of values or a problem, and every place is in the text.
enum DataFuzzing {
  static func readYAML(_ bytes: [UInt8]) {
    let document = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    check(document.root, document.problems, document.isComplete, in: bytes)
  }

  static func readJSON(_ bytes: [UInt8]) {
    let document = JSONDocument.parse(bytes, in: ByteRange(0, bytes.count))
    check(document.root, document.problems, document.isComplete, in: bytes)
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
