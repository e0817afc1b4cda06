import Contract
import Records
import SourceText

/// The suppressions that the base of a change has.
package struct BaseSuppressions: Sendable {
  /// By the bytes of the pages' paths as they are now.
  private let pages: [[UInt8]: SuppressedText]

  package init(_ pages: [[UInt8]: SuppressedText]) { self.pages = pages }

  /// Those on the page at a path; none where the base has no such page.
  subscript(path: String) -> SuppressedText { pages[Array(path.utf8)] ?? SuppressedText() }
}

extension Linter {
  /// The base's suppressions of the pages that have some; nil without a base.
  func baseSuppressions(of loaded: LoadedTarget) -> BaseSuppressions? {
    guard let base = base?.tree else { return nil }
    let pages = loaded.pages.filter { !$0.suppressed.suppressions.isEmpty }
    let known = pages.map(\.path).filter(base.isFile)
    var found: [[UInt8]: SuppressedText] = [:]
    let texts = reader.map(known, of: base) { page, _ in SuppressedText(page) }
    for case (let path, .success(let text)) in zip(known, texts) { found[Array(path.utf8)] = text }
    let others = pages.filter { !base.isFile($0.path) }
    for (path, text) in renamed(others, of: loaded, in: base) { found[path] = text }
    return BaseSuppressions(found)
  }

  /// The base's suppressions of pages that only have other paths there, each of which is one page
  /// now.
  private func renamed(
    _ pages: [CheckedPage], of loaded: LoadedTarget, in base: any FileTree
  ) -> [[UInt8]: SuppressedText] {
    guard !pages.isEmpty, let files = loaded.files else { return [:] }
    let paths = Set(files.paths.map { Array($0.utf8) })
    let gone = CatalogFiles(base, filter: filter).pages.filter { !paths.contains(Array($0.utf8)) }
    var texts: [Int: [SuppressedText]] = [:]
    for case .success(let text) in reader.map(gone, of: base, { page, _ in SuppressedText(page) })
    where !text.suppressions.isEmpty {
      texts[text.digest, default: []].append(text)
    }
    var found: [[UInt8]: SuppressedText] = [:]
    for page in pages {
      if let text = texts[page.suppressed.digest]?.popLast() { found[Array(page.path.utf8)] = text }
    }
    return found
  }
}
