/// A contract to begin with, for files that no built-in contract fits: a kind for the pages of each
/// folder, with a field for each key.
package struct ContractTemplate {
  package static let fileName = ".catalint-contract.yaml"
  package let text: String
  /// How many bytes the largest page that was read has.
  package let mostBytes: Int

  /// So many folders are looked into, and so many kinds are written.
  private static let mostFolders = 100
  private static let mostKinds = 20

  /// Nil where there are no pages.
  package init?(_ files: FittingContract) {
    let groups = Dictionary(grouping: files.candidates) { Self.pattern(of: $0) }
    let samples = groups.filter { !$0.key.isEmpty }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(Self.mostFolders).map { PageSamples($0.key, $0.value, files) }
    var pages = samples.filter(\.arePages)
    // A file by itself cannot be compared; at the root it may be that of a program.
    if pages.isEmpty { pages = samples.filter { !$0.isMarkdown && !$0.folder.isEmpty } }
    let hasMarkdown = (pages.isEmpty ? samples : pages).contains(where: \.isMarkdown)
    if pages.isEmpty, !hasMarkdown { return nil }
    var kinds = KindLines()
    for page in pages.prefix(Self.mostKinds) { kinds.add(page) }
    let lines = pages.isEmpty ? ["  page: {paths: [\"{path}.md\"]}"] : kinds.lines
    let fields = kinds.fields.lines
    mostBytes = pages.map(\.mostBytes).max() ?? 0
    text = """
      # What the pages of this catalog contain, and where: a start that was written from its files.
      # Give fields a role, a unit or items, data a 'schema', and Markdown its 'sections' and 'tables'.
      # The guide of contracts explains each key.
      contract: 1
      name: catalog
      # The characters of IDs in paths.
      ids: {characters: "A-Z a-z 0-9 . _ - @ : +"}
      \(hasMarkdown ? Self.places : "")
      # The facts that pages state, each with its type: text, number, date, boolean, list.
      fields:\(fields.isEmpty ? " {}" : "\n" + fields.joined(separator: "\n"))

      # The sorts of pages: their paths, and the field at each address of their data.
      kinds:
      \(lines.joined(separator: "\n"))

      """
  }

  private static let places = """
    # Where pages are read: links have to work there.
    places: [{name: github, title: GitHub, links: files}]

    """

  /// The pattern of a path: the folders below the first one, and the name, can be any. Empty for a
  /// path that no pattern can have.
  private static func pattern(of path: String) -> String {
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    // A capture at the end has all the rest.
    guard parts.count > 1, let top = parts.first else { return "{id}\(ending)" }
    return top.contains("{") || top.contains("}") ? "" : "\(top)/{id}\(ending)"
  }
}
