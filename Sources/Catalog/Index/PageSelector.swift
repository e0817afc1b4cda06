import SourceText

/// Finds the pages of a kind that belong to a page, each of twins once.
package struct PageSelector {
  private let index: CatalogIndex
  /// The pages, by what their paths have in common with that of the page that they belong to.
  private var found: [Question: [String: [Int]]] = [:]

  private struct Question: Hashable {
    let kind: String
    let captures: [String]
  }

  package init(_ index: CatalogIndex) { self.index = index }

  /// The numbers of the pages, in order.
  package mutating func pages(
    ofKind kind: String, _ selection: PageSelection, for page: PageSummary
  ) -> [Int] {
    let question = Question(kind: kind, captures: selection.captures.map(\.theirs))
    if found[question] == nil { found[question] = index.pages(by: question.captures, kind) }
    let own = index.key(of: page, selection.captures.map(\.own))
    return own.flatMap { found[question]?[$0] } ?? []
  }
}

extension CatalogIndex {
  /// The pages of a kind, each of twins once, by what stands in their paths.
  package func pages(by captures: [String], _ kind: String) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (number, page) in pages.enumerated() where homes[number] == number && page.kind == kind {
      if let key = key(of: page, captures) { found[key, default: []].append(number) }
    }
    return found
  }

  /// What stands in the path of a page for some captures; nil where it does not have them all.
  fileprivate func key(of page: PageSummary, _ names: [String]) -> String? {
    guard !names.isEmpty else { return "" }
    let captures = contract.kind(ofPath: page.path)?.captures ?? [:]
    let texts = names.compactMap { captures[$0] }
    return texts.count == names.count ? texts.joined(separator: "\n") : nil
  }
}
