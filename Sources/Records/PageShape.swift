package import Contract
import DataSyntax
import MarkdownSyntax
import SourceText

/// The contents of a page that determine its kind where its path does not.
struct PageShape {
  private let page: ParsedPage
  /// The labels of each table's columns.
  private var headers: [[ArraySlice<UInt8>]] = []
  /// The first cell of each row below a header.
  private var rows: [ArraySlice<UInt8>] = []

  init(_ page: ParsedPage) {
    self.page = page
    for (index, node) in page.nodes.enumerated() {
      switch node.kind {
      case .headerRow: headers.append(labels(in: index))
      case .row: rows += labels(in: index).prefix(1)
      default: continue
      }
    }
  }

  private func labels(in row: Int) -> [ArraySlice<UInt8>] {
    page.descendants(of: row).lazy.filter { $0.kind == .cell }.map { cell in
      page.bytes[page.bytes.undecorated(cell.content).range.offsets]
    }
  }

  /// The kind of Markdown that most of the page's tables, labels and frontmatter keys belong to;
  /// nil where fewer than three do, or two kinds have as many.
  func kind(in contract: Contract) -> PageKind? {
    let scored = contract.kinds.filter { !$0.isData }.map { Scored($0, likeness(to: $0)) }
    let lines = frontmatterLines
    // The keys of a kind are in its schema, which takes long to compile: mostly they decide
    // nothing.
    return Self.best(of: scored, by: lines.count + 1)
      ?? Self.best(
        of: scored.map { Scored($0.kind, $0.score + keys(of: $0.kind, in: lines)) }, by: 1)
  }

  /// A kind, and how many parts of the page belong to it.
  private struct Scored {
    let kind: PageKind
    let score: Int

    init(_ kind: PageKind, _ score: Int) { (self.kind, self.score) = (kind, score) }
  }

  /// The kind with at least three parts, and with so many more than any other.
  private static func best(of scored: [Scored], by lead: Int) -> PageKind? {
    let scored = scored.sorted { $0.score > $1.score }
    guard let best = scored.first, best.score >= 3,
      scored.count == 1 || scored[1].score + lead <= best.score
    else { return nil }
    return best.kind
  }

  private func likeness(to kind: PageKind) -> Int {
    let columns = headers.reduce(0) { sum, header in
      sum + (kind.tables.map { $0.likeness(to: header) }.max() ?? 0)
    }
    let rows = rows.count { row in kind.tables.contains { $0.hasRow(row) } }
    let labels = page.labelledValues.count { label in
      kind.labels.contains { $0.values.meaning(of: page.bytes[label.label.offsets]) != nil }
    }
    return columns + rows + labels
  }

  /// The lines of the frontmatter that are not empty.
  private var frontmatterLines: [ArraySlice<UInt8>] {
    page.frontmatter.map { page.bytes[$0.content.offsets].split(whereSeparator: \.isLineEnd) } ?? []
  }

  /// How many of these lines have a key of the kind; no two keys are in one line.
  private func keys(of kind: PageKind, in lines: [ArraySlice<UInt8>]) -> Int {
    guard !lines.isEmpty, let keys = kind.data?.distinctiveKeys else { return 0 }
    return keys.count { key in lines.contains { $0.starts(with: "\(key):".utf8) } }
  }
}

extension Page {
  /// Whether its data states the name of its folder as the ID or the title of a page of a kind.
  package func statesFolder(of kind: PageKind) -> Bool {
    guard let data = kind.data, let root = self.data?.root,
      let name = NameKey(RelativePath.name(of: RelativePath.folder(of: path)))
    else { return false }
    let fields = [Role.id, .title].compactMap { contract.field(with: $0) }
    return data.fields.contains { field in
      fields.contains(field.field)
        && field.address.places(in: root).contains {
          $0.value.scalar.flatMap { NameKey($0.text) } == name
        }
    }
  }

  /// Whether most of its sections are those of a kind, and most of those that the kind requires are
  /// on the page.
  package func hasSections(of kind: PageKind) -> Bool {
    let headings = syntax.nodes.filter { $0.headingLevel ?? 1 > 1 }.map {
      bytes[$0.content.offsets]
    }
    let required = kind.sections.filter { !$0.isOptional && $0.template == nil }
    let present = required.filter { section in headings.contains { section.name.matches($0) } }
    let known = headings.filter { heading in
      kind.sections.contains { $0.template == nil && $0.name.matches(heading) }
    }
    return present.count > 1 && present.count * 2 > required.count
      && known.count * 2 > headings.count
  }
}
