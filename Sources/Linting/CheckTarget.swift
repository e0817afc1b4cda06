package import Catalog

/// What is to be checked: a catalog, or parts of it, or pages by themselves.
package enum CheckTarget: Sendable {
  /// The absolute path of a catalog's root, and the paths below it whose findings are asked for;
  /// none for all.
  case catalog(root: String, parts: [String])
  /// Pages outside any catalog, as they were given.
  case pages([String])

  /// What keeps paths from being a target.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    /// The path at which nothing is.
    package var missing: String?
  }

  /// The files as they stand in folders.
  package var source: CatalogSource {
    guard case .catalog(let root, _) = self else { return .folder("") }
    return .folder(root)
  }

  /// The folder that paths in reports start from, as seen from here where it is below.
  package var folderName: String {
    guard case .catalog(let root, _) = self else { return "." }
    return AbsolutePath.shown(root)
  }

  /// What leads from a folder to the one that paths in reports start from, with a slash at its end;
  /// empty where that is the same one, or lies elsewhere.
  package func way(from folder: String) -> String {
    guard let from = try? AbsolutePath.resolving(folder).get() else { return "" }
    let root: String
    switch self {
    case .catalog(let catalog, _): root = catalog
    case .pages:
      guard let here = try? AbsolutePath.resolving(".").get() else { return "" }
      root = here
    }
    let relative = AbsolutePath.relative(root, to: from) ?? ""
    return relative.isEmpty ? "" : relative + "/"
  }
}

extension CheckTarget {
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
    let shown = AbsolutePath.shown(file)
    return shown.utf8.first == UInt8(ascii: "/") ? page : shown
  }
}

// MARK: - One page

extension CheckTarget {
  /// The page that it is, from the catalog's root, where it is one alone.
  package var page: String? {
    switch self {
    case .catalog(let root, let parts):
      parts.count == 1 && FileKind(AbsolutePath.join(root, parts[0])) == .file ? parts[0] : nil
    case .pages(let pages): pages.count == 1 ? pages[0] : nil
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

// MARK: - Finding it

extension CheckTarget {
  private typealias Place = (given: String, absolute: String)

  /// Finds the catalog that `paths` belong to, at which nothing need be where they `mayBeMissing`;
  /// `root` is the root where the user gave one.
  package static func finding(
    _ paths: [String], mayBeMissing: Bool = false, root: String?, contract: Contract,
    settings: SettingsSource = .folders
  ) -> Result<CheckTarget, Failure> {
    Result { () throws(Failure) in
      let places = try paths.map { (path) throws(Failure) in
        (given: path, absolute: try resolve(path, "file or folder", mayBeMissing))
      }
      if let root {
        let absolute = try resolve(root, "folder")
        guard FileKind(absolute) == .folder else {
          throw Failure(description: "'\(root)' is no folder")
        }
        return try catalog(absolute, places)
      }
      let search = RootSearch(contract: contract, settings: settings)
      guard let first = places.first, let root = search.root(of: first.absolute) else {
        return try pages(places, search)
      }
      return try catalog(root, places)
    }
  }

  private static func resolve(
    _ path: String, _ noun: String, _ mayBeMissing: Bool = false
  ) throws(Failure) -> String {
    switch AbsolutePath.resolving(path, mayBeMissing: mayBeMissing) {
    case .success(let absolute): return absolute
    case .failure(let error) where error.isMissingFile:
      throw Failure(description: "there is no \(noun) '\(path)'", missing: path)
    case .failure(let error): throw Failure(description: "cannot read '\(path)': \(error)")
    }
  }

  private static func catalog(_ root: String, _ places: [Place]) throws(Failure) -> CheckTarget {
    var parts: [String] = []
    for place in places {
      guard let part = AbsolutePath.relative(place.absolute, to: root) else {
        throw Failure(description: "'\(place.given)' is not in the catalog at '\(root)'")
      }
      parts.append(part)
    }
    return .catalog(root: root, parts: parts.contains("") ? [] : parts)
  }

  /// Every page once, in the order given; none may belong to a catalog.
  private static func pages(_ places: [Place], _ search: RootSearch) throws(Failure) -> CheckTarget
  {
    var known: Set<[UInt8]> = []
    var pages: [String] = []
    for place in places where known.insert(Array(place.absolute.utf8)).inserted {
      guard search.root(of: place.absolute) == nil else {
        throw Failure(
          description: "'\(place.given)' is in a catalog and '\(places[0].given)' is not; "
            + "they cannot be checked together")
      }
      pages.append(place.given)
    }
    return .pages(pages)
  }
}
