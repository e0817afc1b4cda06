import Contract
import MarkdownSyntax
package import SourceText

/// A paragraph of links with slashes between them: the path from the catalog to the page.
package struct Breadcrumb: Sendable {
  package let range: ByteRange
  /// The text of each step.
  package let steps: [ByteRange]
}

/// Reads the path from the catalog to the page: links, and the page itself, separated by ` / `.
extension RecordReader {
  mutating func read(breadcrumb paragraph: Int) {
    guard !kind.breadcrumb.isEmpty, let crumbs = crumbs(of: paragraph) else { return }
    contents.breadcrumbs.append(Breadcrumb(range: page.nodes[paragraph].range, steps: crumbs))
    // With other steps than expected, none is known to be the one that a field is in.
    guard contents.breadcrumbs.count == 1, kind.steps.isEmpty || crumbs.count == kind.steps.count
    else { return }
    for crumb in kind.breadcrumb where crumb.fromEnd <= crumbs.count {
      let range = crumbs[crumbs.count - crumb.fromEnd]
      contents.facts.append(values.fact(crumb.field, .breadcrumb, range))
    }
  }

  /// The text of each crumb; nil for a paragraph that is not a breadcrumb.
  private func crumbs(of index: Int) -> [ByteRange]? {
    let paragraph = page.nodes[index].range
    var crumbs: [ByteRange] = []
    var start = paragraph.start
    for link in page.descendants(of: index) where link.kind == .link {
      let gap = ByteRange(start, link.range.start)
      guard slashes(in: gap) == (crumbs.isEmpty ? 0 : 1) else { return nil }
      crumbs.append(link.content)
      start = link.range.end
    }
    return finish(crumbs, with: ByteRange(start, paragraph.end))
  }

  /// The crumbs of the links and, after them, the one that is not a link.
  private func finish(_ links: [ByteRange], with tail: ByteRange) -> [ByteRange]? {
    if slashes(in: tail) == 0 { return links.count > 1 ? links : nil }
    let text = page.bytes[tail.offsets]
    guard !links.isEmpty, let slash = text.firstIndex(of: .slash),
      slashes(in: ByteRange(tail.start, slash)) == 0
    else { return nil }
    return links + [ByteRange(slash + 1, tail.end)]
  }

  /// The number of slashes in `range`; nil where it contains anything but spaces and emphasis
  /// marks.
  private func slashes(in range: ByteRange) -> Int? {
    var count = 0
    for byte in page.bytes[range.offsets] {
      switch byte {
      case .slash: count += 1
      case .asterisk, .underscore: continue
      default: guard byte.isWhitespace else { return nil }
      }
    }
    return count
  }
}
