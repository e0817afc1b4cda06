import Contract
import SourceText

/// An index and its twin represent one folder; the first of them is the canonical page. So is every
/// page without a twin.
extension PageDirectory {
  /// The number of the canonical page of each of some pages.
  static func canonical(among pages: [PageSummary]) -> [Int] {
    var folders = StringInterner()
    var first: [Int] = []
    return pages.enumerated().map { number, page in
      guard page.isIndex else { return number }
      let folder = RelativePath.folder(of: page.path)
      if let known = folders.number(of: folder) { return first[known] }
      folders.add(folder)
      first.append(number)
      return number
    }
  }

  /// The numbers of the canonical pages of a kind among some pages.
  static func canonicalPages(
    ofKind kind: String, among pages: [PageSummary], _ canonical: [Int]
  ) -> [Int] {
    pages.indices.filter { canonical[$0] == $0 && pages[$0].kind == kind }
  }

  /// The numbers of the canonical pages of a kind.
  func canonicalPages(ofKind kind: String) -> [Int] {
    Self.canonicalPages(ofKind: kind, among: pages, canonical)
  }

  /// The canonical pages, each with its number.
  package var canonicalPages: some Sequence<(number: Int, page: PageSummary)> {
    pages.indices.lazy.filter { [canonical] in canonical[$0] == $0 }
      .map { [pages] in (number: $0, page: pages[$0]) }
  }

  /// The canonical pages, and their twins.
  package var canonicalPagesAndTwins: some Sequence<PageSummary> {
    pages.indices.lazy.filter { [self] in isCanonicalOrTwin($0) }.map { [pages] in pages[$0] }
  }

  /// Whether a page is canonical, or the twin of a canonical page.
  func isCanonicalOrTwin(_ number: Int) -> Bool {
    canonical[number] == number || copied[number] != nil
  }

  /// The number of the canonical page of a page.
  package func canonicalPage(of page: PageSummary) -> Int? {
    self.page(at: page.path).map { canonical[$0] }
  }

  /// The number of a page that is canonical; nil for a twin.
  package func number(ofCanonical page: PageSummary) -> Int? {
    self.page(at: page.path).flatMap { canonical[$0] == $0 ? $0 : nil }
  }

  /// The folders that lack an index file that more folders have than lack, each with its index that
  /// is there, the path of the file, and how many folders have one.
  package func missingIndexes() -> [(page: PageSummary, path: String, count: Int)] {
    let names = contract.renderers.flatMap(\.indexNames).uniqued
    guard names.count > 1 else { return [] }
    let indexes = canonicalPages.map(\.page).filter { $0.kind != nil && $0.isIndex }
    return names.flatMap { name in
      var lacking: [(page: PageSummary, path: String)] = []
      var count = 0
      for page in indexes {
        let folder = RelativePath.folder(of: page.path)
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let isThere = self.page(at: path) != nil || otherFiles.number(of: path) != nil
        if isThere || isAbsent(path) {
          count += 1
        } else if contract.kind(ofPath: path)?.kind.name == page.kind {
          lacking.append((page, path))
        }
      }
      return count > lacking.count ? lacking.map { ($0.page, $0.path, count) } : []
    }
  }
}
