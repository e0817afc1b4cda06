import Contract

/// The target of a check: a catalog, parts of it, or pages by themselves.
package enum LintTarget: Sendable {
  /// The absolute path of a catalog's root, and the paths below it whose findings are asked for;
  /// none for all.
  case catalog(root: String, parts: [String])
  /// Pages outside any catalog, as they were given.
  case pages([String])

  /// Why paths are not a target.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    /// The path at which there is nothing.
    package var missing: String?
  }

  /// The files in folders.
  package var source: CatalogSource {
    guard case .catalog(let root, _) = self else { return .folder("") }
    return .folder(root)
  }

  /// The folder that its paths start from, as seen from here where it is below.
  package var folderName: String {
    guard case .catalog(let root, _) = self else { return "." }
    return Self.shown(root)
  }

  /// An absolute path as seen from here, where it is below.
  package static func shown(_ path: String) -> String { AbsolutePath.shown(path) }
}

extension LintTarget {
  /// The path of another catalog from its root; nil where that is not `root`, or no catalog is
  /// below it.
  package func path(of other: LintTarget, inRoot root: String) -> String? {
    guard case .catalog(let own, _) = self, own.utf8.elementsEqual(root.utf8),
      case .catalog(let inner, _) = other
    else { return nil }
    return AbsolutePath.relative(inner, to: own)
  }

  /// The file that a page is in.
  func file(_ page: String) -> String {
    if case .catalog(let root, _) = self { AbsolutePath.join(root, page) } else { page }
  }

  /// Where a page is, from the top of the repository that it is in, as git names it; without one,
  /// from here where it is below, else from the catalog's root.
  package func pathInRepository(_ page: String) -> String {
    guard let file = try? AbsolutePath.resolving(file(page)).get() else { return page }
    if let top = AbsolutePath.repository(around: file) {
      return AbsolutePath.relative(file, to: top) ?? page
    }
    let here = try? AbsolutePath.resolving(".").get()
    return here.flatMap { AbsolutePath.relative(file, to: $0) } ?? page
  }
}

extension LintTarget {
  /// The same without files that are not pages; nil where only such were named.
  package func withoutOtherFiles(_ filter: PageFilter) -> LintTarget? {
    switch self {
    case .catalog(let root, let parts):
      let known = parts.filter {
        $0.isEmpty || filter.isPage($0) || FileKind(AbsolutePath.join(root, $0)) == .folder
      }
      return known.isEmpty && !parts.isEmpty ? nil : .catalog(root: root, parts: known)
    case .pages(let paths):
      let known = paths.filter(filter.pages.hasEnding)
      return known.isEmpty ? nil : .pages(known)
    }
  }
}

// MARK: - Single pages

extension LintTarget {
  /// The page that it is, from the catalog's root, where it is one alone.
  package var page: String? {
    switch self {
    case .catalog(_, let parts): parts.count == 1 ? pagesNamed.first : nil
    case .pages(let pages): pages.count == 1 ? pages[0] : nil
    }
  }

  /// The pages that it names one by one, from the catalog's root.
  package var pagesNamed: [String] {
    switch self {
    case .catalog(let root, let parts):
      parts.filter { FileKind(AbsolutePath.join(root, $0)) == .file }
    case .pages(let pages): pages
    }
  }

  /// Why one of its files is not checked as a page of the catalog; nil where it is.
  package func reasonToLeaveOut(
    _ path: String, _ filter: PageFilter, of files: CatalogSource
  ) -> String? {
    guard case .catalog = self else { return nil }
    return CatalogFiles(files.tree, filter: filter).reasonToLeaveOut(path)
  }
}
