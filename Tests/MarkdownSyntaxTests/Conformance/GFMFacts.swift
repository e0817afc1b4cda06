import MarkdownSyntax

/// The content of a parsed page, in the form of the published facts.
struct GFMFacts {
  private let page: ParsedPage
  /// Links and images in the order in which their HTML begins.
  let links: [GFMExample.Link]
  let images: [GFMExample.Image]
  let headings: [GFMExample.Heading]
  let tables: [GFMExample.Table]

  init(of page: ParsedPage, bareLinks: Bool) {
    self.page = page
    var links: [GFMExample.Link] = []
    var images: [GFMExample.Image] = []
    var headings: [GFMExample.Heading] = []
    var tables: [GFMExample.Table] = []
    var imageEnd = 0
    for (index, node) in page.nodes.enumerated() where index >= imageEnd {
      let text = { page.plainText(of: index) }
      let url = { escapedURL(page.decodedDestination(of: node) ?? "") }
      switch node.kind {
      case .link where bareLinks || node.linkForm != .bare:
        let shown = page.plainText(of: index, withImages: false)
        links.append(.init(href: url(), title: page.decodedTitle(of: node), text: shown))
      case .image:
        // An image's HTML shows what is inside it as plain text.
        imageEnd = node.endIndex
        images.append(.init(src: url(), alt: text(), title: page.decodedTitle(of: node)))
      case .heading: headings.append(.init(level: node.headingLevel ?? 0, text: text()))
      case .table: tables.append(Self.table(at: index, in: page))
      default: break
      }
    }
    self.links = links
    self.images = images
    self.headings = headings
    self.tables = tables
  }

  private static func table(at index: Int, in page: ParsedPage) -> GFMExample.Table {
    let width = page.nodes[index].columnCount ?? 0
    let rows = page.children(of: index).filter { page.nodes[$0].kind != .delimiterRow }.map { row in
      let cells = page.children(of: row).filter { !page.nodes[$0].isExcess }
      return cells.map { page.plainText(of: $0) }
        + Array(repeating: "", count: width - cells.count)
    }
    return GFMExample.Table(
      columns: width, align: page.alignments(ofTable: index).map { $0.map { "\($0)" } },
      header: rows[0], rows: Array(rows.dropFirst()))
  }
}

/// A URL as cmark writes it into HTML: bytes that are not allowed are percent-encoded.
private func escapedURL(_ url: String) -> String {
  let safe = Set("-_.+!*(),%#@?=;:/&$~'".utf8)
  return url.utf8.reduce(into: "") { result, byte in
    let isAlphanumeric =
      byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter || (0x30...0x39).contains(byte)
    if isAlphanumeric || safe.contains(byte) {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}
