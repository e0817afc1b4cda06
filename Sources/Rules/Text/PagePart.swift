import Contract
import DataSyntax
import MarkdownSyntax
import Records
import SourceText

/// A part of a page where every character counts: programs compare it, or it is a link.
enum PagePart: String {
  case frontmatter = "the frontmatter"
  case heading = "a heading"
  case cell = "a table's cell"
  case code = "code"
  case link = "a link"
  case field = "the value of a field"
  case key = "a key"
  case value = "a value"
}

/// Finds the parts that contain damaged places; queries have to come in the order of the page.
struct PageParts {
  private typealias Part = (range: ByteRange, part: PagePart)

  /// The parts that begin after the last query, by start, outer ones first.
  private var coming: ArraySlice<Part>
  /// Those that begin before the last query and may contain it, from the outside in.
  private var open: [Part] = []

  init(_ page: Page) {
    var parts: [Part] = page.syntax.nodes.compactMap { node in
      Self.part(node.kind).map { (node.range, $0) }
    }
    parts += page.syntax.labelledValues.map { ($0.range, .field) }
    parts += page.contents.facts.map { ($0.range, .field) }
    if let frontmatter = page.syntax.frontmatter { parts.append((frontmatter.range, .frontmatter)) }
    if page.isData {
      let fields = Set(page.contents.facts.map(\.range))
      parts += page.dataTexts.filter { !fields.contains($0.node.innerRange) }
        .map { ($0.node.range, $0.isKey ? .key : .value) }
    }
    coming =
      parts.sorted {
        ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
      }[...]
  }

  private static func part(_ kind: SyntaxNode.Kind) -> PagePart? {
    switch kind {
    case .heading: .heading
    case .cell: .cell
    case .codeSpan: .code
    case .link, .image, .definition: .link
    default: nil
    }
  }

  /// The innermost part that contains the start of `range`; nil for prose.
  mutating func part(of range: ByteRange) -> PagePart? {
    while let next = coming.first, next.range.start <= range.start {
      coming.removeFirst()
      while let last = open.last, last.range.end <= next.range.start { open.removeLast() }
      open.append(next)
    }
    while let last = open.last, last.range.end <= range.start { open.removeLast() }
    return open.last { $0.range.contains(range.start) }?.part
  }
}

extension Page {
  /// Calls `body` with the facts of its data whose range meets a condition, in the order of the
  /// page: of most texts the first and the last byte say that there is nothing to find, and a copy
  /// of a fact takes longer.
  func forEachDataFact(where mayMatter: (ByteRange) -> Bool, _ body: (Fact) -> Void) {
    let facts = contents.facts
    // They are before all others.
    for number in facts.indices where mayMatter(facts[number].range) {
      guard facts[number].isInData else { break }
      body(facts[number])
    }
  }

  /// The keys and scalars of its data, in the order of the data.
  var dataTexts: [(node: DataNode, isKey: Bool)] {
    var texts: [(node: DataNode, isKey: Bool)] = []
    var open = data?.root.map { [(node: $0, isKey: false)] } ?? []
    while let (node, isKey) = open.popLast() {
      switch node.content {
      case .unknown: continue
      case .scalar: texts.append((node, isKey))
      case .sequence(let items): open += items.reversed().map { ($0, false) }
      case .mapping(let mapping):
        for entry in mapping.entries.reversed() {
          open += [(entry.value, false), (entry.key, true)]
        }
      }
    }
    return texts
  }
}
