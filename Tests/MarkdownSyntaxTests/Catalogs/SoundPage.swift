import MarkdownSyntax
import SourceText
import Testing

/// Checks invariants of every page: ranges are within the file, nested and in order.
func expectSound(_ page: ParsedPage, sourceLocation: SourceLocation = #_sourceLocation) {
  let problems = page.nodes.indices.compactMap { problem(at: $0, in: page) }
  #expect(problems.isEmpty, sourceLocation: sourceLocation)
  let file = ByteRange(0, page.bytes.count)
  for value in page.labelledValues {
    #expect(file.contains(value.range), sourceLocation: sourceLocation)
    #expect(value.range.contains(value.label), sourceLocation: sourceLocation)
    #expect(value.range.contains(value.value), sourceLocation: sourceLocation)
  }
  for defect in page.tableDefects {
    #expect(file.contains(defect.range), sourceLocation: sourceLocation)
  }
}

private func problem(at index: Int, in page: ParsedPage) -> String? {
  let node = page.nodes[index]
  let file = ByteRange(0, page.bytes.count)
  let parts = [node.destination, node.title].compactMap { $0 }
  guard file.contains(node.range), parts.allSatisfy(file.contains) else {
    return "\(node) lies outside of the file"
  }
  guard node.range.contains(node.content) else { return "\(node) has its content outside" }
  guard node.endIndex > index, node.endIndex <= page.nodes.count else {
    return "\(node) ends at \(node.endIndex)"
  }
  for child in page.children(of: index) where !node.range.contains(page.nodes[child].range) {
    return "\(page.nodes[child]) lies outside of its parent \(node)"
  }
  if index > 0, page.nodes[index - 1].range.lower > node.range.lower {
    return "\(node) is out of order"
  }
  return nil
}
