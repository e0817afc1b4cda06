import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads what other pages need to know about a page.
struct SummaryReader {
  private let page: Page
  private(set) var texts = StringPoolWriter()

  private let idField: FieldIndex?
  private let titleField: FieldIndex?
  /// The ID in the path; nil where the path has none.
  let idInPath: String?

  init(_ page: Page) {
    self.page = page
    idField = page.contract.field(with: .id)
    titleField = page.contract.field(with: .title)
    idInPath = idField.flatMap { page.captures[page.contract.fields[$0].name] }
  }

  /// Adds what the path captures, before all other texts, and returns its captures of the page's
  /// folders as one text.
  mutating func captures() -> StringPool.Place {
    for text in page.captures.texts { texts.append(text) }
    let id = idField.map { page.contract.fields[$0].name }
    let name = (page.path.withoutMarkdownEnding ?? page.path).utf8
    let owners = page.captures.texts {
      $0 != id && !name.suffix($1.utf8.count).elementsEqual($1.utf8)
    }
    return texts.place(of: owners.joined(separator: "/"))
  }

  /// The first ID that the page states.
  mutating func statedID() -> PageSummary.StatedID? {
    let ids = page.contract.ids
    guard let fact = page.contents.facts.first(where: { $0.field == idField && $0.isOfPage }),
      ids.defect(in: page.source.slice(fact.range)) == nil
    else { return nil }
    let id = page.text(of: fact)
    if let idInPath, !ids.path(of: id).utf8.elementsEqual(idInPath.utf8) { return nil }
    return PageSummary.StatedID(text: texts.place(of: id), range: fact.range)
  }

  /// The first heading of level 1.
  func heading() -> (text: ArraySlice<UInt8>, range: ByteRange)? {
    let nodes = page.syntax.nodes
    guard let index = nodes.firstIndex(where: { $0.headingLevel == 1 }) else { return nil }
    return (page.syntax.visibleText(of: index), nodes[index].content)
  }

  /// The title and the ID, in each form on the page, and the names that the contract adds.
  func names(title: ArraySlice<UInt8>?) -> [NameKey] {
    let title =
      title
      ?? page.contents.facts.first { $0.field == titleField && $0.isOfPage }
      .map { page.bytes(of: $0) }
    var names = [title, idInPath.map { Array($0.utf8)[...] }].compactMap { $0 }
      .compactMap { NameKey($0) }
    // A page that represents an author or a provider has an ID of its own in its path.
    if idInPath == nil { names += page.captures.texts.compactMap { NameKey($0) } }
    // Rows are about other pages.
    for fact in page.contents.facts where fact.isOfPage {
      guard fact.field == titleField || fact.field == idField else { continue }
      if let name = NameKey(page.bytes(of: fact)) { names.append(name) }
    }
    for pattern in page.kind?.names ?? [] {
      let title = title.map { String(decoding: $0, as: UTF8.self) }
      if let name = pattern.name(title: title) { names.append(name) }
    }
    var known: Set<NameKey> = []
    return names.filter { known.insert($0).inserted }.shrunk
  }

  /// The anchors that links can point to, as one text.
  mutating func anchors() -> StringPool.Place {
    texts.place(of: HeadingAnchors(of: page.syntax).bytes[...])
  }

  /// The relative links, in the order of the page.
  mutating func links() -> [PageLink] {
    var definitions: [ByteRange: PageLink.Texts?] = [:]
    return page.destinations.compactMap { PageLink($0, on: page, &texts, &definitions) }.shrunk
  }

  /// The facts, and the blank cells and tables that list pages.
  mutating func facts(
    links: [PageLink]
  ) -> (facts: [FactSummary], blanks: [BlankCell], tables: [TableSummary]) {
    guard let reader = FactSummaryReader(of: page, links: links) else { return ([], [], []) }
    return (reader.facts(&texts), reader.blanks(&texts), reader.tables())
  }
}
