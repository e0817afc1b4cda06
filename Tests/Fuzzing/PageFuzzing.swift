import MarkdownSyntax
import SourceText

/// Any bytes are a page whose nodes are within it, nested and in order.
enum PageFuzzing {
  static func read(_ bytes: [UInt8]) {
    let page = ParsedPage(bytes)
    let file = ByteRange(0, bytes.count)
    for (index, node) in page.nodes.enumerated() {
      let parts = [node.range, node.content] + [node.destination, node.title].compactMap(\.self)
      require(parts.allSatisfy(file.contains), "\(node) lies outside of the page")
      require(node.range.contains(node.content), "\(node) has its content outside")
      require(index < node.endIndex && node.endIndex <= page.nodes.count, "\(node) has no end")
      for child in page.children(of: index) {
        require(node.range.contains(page.nodes[child].range), "\(node) does not hold its child")
      }
      if index > 0 {
        require(page.nodes[index - 1].range.lower <= node.range.lower, "\(node) is out of order")
      }
      _ = page.plainText(of: index)
    }
    for value in page.labelledValues {
      require(file.contains(value.range), "\(value) lies outside of the page")
      require(value.range.contains(value.label), "\(value) has its label outside")
      require(value.range.contains(value.value), "\(value) has its value outside")
    }
    for defect in page.tableDefects {
      require(file.contains(defect.range), "\(defect) lies outside of the page")
    }
  }
}
