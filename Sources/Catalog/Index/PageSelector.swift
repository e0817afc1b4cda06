import DataSyntax
import SourceText

/// Finds the pages of a kind that belong to a page, each of twins once.
package struct PageSelector {
  private let index: CatalogIndex
  /// The pages, by what their paths have in common with that of the page that they belong to.
  private var found: [Question: [String: PageSet]] = [:]
  private let unchecked: [UncheckedPage]

  private struct Question: Hashable {
    let kind: String
    let captures: [String]
  }

  /// Pages of one kind.
  package struct PageSet {
    /// Their numbers, in order.
    package fileprivate(set) var numbers: [Int] = []
    /// How many more there are that are not checked, so that nothing but their paths is known.
    package fileprivate(set) var unchecked = 0

    package var count: Int { numbers.count + unchecked }

    /// Whether the page with a number is one of them.
    package func contains(_ number: Int) -> Bool {
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < numbers.count && numbers[low] == number
    }
  }

  package init(_ index: CatalogIndex) {
    self.index = index
    unchecked = index.uncheckedPages()
  }

  package mutating func pages(
    ofKind kind: String, _ selection: PageSelection, for page: PageSummary
  ) -> PageSet {
    let question = Question(kind: kind, captures: selection.captures.map(\.theirs))
    if found[question] == nil { found[question] = answer(question) }
    let own = CatalogIndex.key(selection.captures.map(\.own), of: page)
    return own.flatMap { found[question]?[$0] } ?? PageSet()
  }

  private func answer(_ question: Question) -> [String: PageSet] {
    var sets = index.pages(by: question.captures, question.kind)
      .mapValues { PageSet(numbers: $0) }
    for page in unchecked where page.kind == question.kind {
      if let key = CatalogIndex.key(question.captures, of: page.captures) {
        sets[key, default: PageSet()].unchecked += 1
      }
    }
    return sets
  }
}

/// A page that is there and not checked.
struct UncheckedPage {
  let kind: String
  let captures: PathCaptures
}

extension CatalogIndex {
  /// Those that stand for themselves: no twins of other pages.
  func uncheckedPages() -> [UncheckedPage] {
    var folders: Set<String> = []
    return otherFiles.compactMap { file in
      let path = file.text
      guard let (kind, captures) = contract.kind(ofPath: path) else { return nil }
      if contract.isIndexName(RelativePath.name(of: path)) {
        let folder = RelativePath.folder(of: path)
        let isTwin = contract.indexNames.contains {
          page(at: folder.isEmpty ? $0 : "\(folder)/\($0)") != nil
        }
        guard !isTwin, folders.insert(folder).inserted else { return nil }
      }
      return UncheckedPage(kind: kind.name, captures: captures)
    }
  }

  /// The pages of a kind, each of twins once, by what stands in their paths.
  func pages(by captures: [String], _ kind: String) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (number, page) in pages.enumerated() where homes[number] == number && page.kind == kind {
      if let key = Self.key(captures, of: page) { found[key, default: []].append(number) }
    }
    return found
  }

  /// What a path has for some captures, as one text; nil where it does not have them all.
  fileprivate static func key(_ names: [String], of page: PageSummary) -> String? {
    key(names) { page.captured($0).map { String(decoding: $0, as: UTF8.self) } }
  }

  fileprivate static func key(_ names: [String], of captures: PathCaptures) -> String? {
    key(names) { captures[$0] }
  }

  private static func key(_ names: [String], _ text: (String) -> String?) -> String? {
    if names.count == 1 { return text(names[0]) }
    let texts = names.compactMap(text)
    return texts.count == names.count ? texts.joined(separator: "\n") : nil
  }
}
