package import Contract
import Records
import SourceText

/// Finds the catalogs that paths of the command line belong to: upwards from each path, and
/// downwards in a folder that is in none. A catalog inside another one, with its own configuration,
/// is a separate catalog.
package struct CatalogSearch {
  private let search: RootSearch
  private let files: GitSources
  private let walks: FolderWalks

  /// `contract` describes catalogs without a configuration, and is called where there are such;
  /// `files` is where files and configurations are read; `jobs` is how many folders are walked in
  /// parallel.
  package init(
    files: GitSources = GitSources(), jobs: Int = Machine.cores,
    contract: @escaping () throws -> Contract
  ) {
    search = RootSearch(settings: files.settings) { CatalogLayout(try contract()) }
    self.files = files
    walks = FolderWalks(files, by: ParallelMap(jobs: jobs))
  }

  /// A catalog, or pages outside any.
  package struct Found: Sendable {
    package let target: LintTarget
    /// The folders in it that are catalogs by themselves, from its root.
    package let nested: [String]
    /// The root of the catalog around it; nil where it is in none.
    package let outer: String?
    /// Whether its root is only the folder that was named, without a sign of a catalog.
    package fileprivate(set) var isGuessed = false
    /// The walk of its root, where the search needed one.
    fileprivate(set) var walk: FolderWalk?

    /// Whether it is a catalog, and not pages outside any.
    package var isCatalog: Bool { if case .catalog = target { true } else { false } }

    package init(target: LintTarget, nested: [String] = [], outer: String? = nil) {
      self.target = target
      self.nested = nested
      self.outer = outer
    }
  }

  /// Finds the catalogs of paths, which need not exist where they `mayBeMissing`; `root` is the
  /// root where the user gave one. Catalogs come in the order of their roots, pages outside any
  /// last.
  ///
  /// - Throws: `LintTarget.Failure`, or an error of `contract`.
  package func find(
    _ paths: [String], mayBeMissing: Bool = false, root: String? = nil
  ) throws -> [Found] {
    let places = try paths.map { try Place($0, mayBeMissing: mayBeMissing) }
    if let root {
      let absolute = try Place(root, noun: "folder").absolute
      guard FileKind(absolute) == .folder else {
        throw LintTarget.Failure(description: "'\(root)' is not a folder")
      }
      var roots = Roots()
      for part in try parts(places, in: absolute, named: root) { roots.add(part, of: absolute) }
      return found(roots)
    }
    var roots = Roots()
    var alone: [Place] = []
    var known: Set<[UInt8]> = []
    for place in places {
      if let root = try search.root(of: place.absolute) {
        roots.add(AbsolutePath.relative(place.absolute, to: root) ?? "", of: root)
      } else if FileKind(place.absolute) == .folder {
        let below = try catalogs(below: place.absolute)
        for root in below { roots.add("", of: root) }
        if below.isEmpty { roots.add("", of: place.absolute, isGuessed: true) }
      } else if known.insert(Array(place.absolute.utf8)).inserted {
        try refuseMisnamedConfiguration(around: place)
        alone.append(place)
      }
    }
    let pages = alone.isEmpty ? [] : [Found(target: .pages(alone.map(\.given)))]
    return found(roots) + pages
  }

  /// A page is outside any catalog only where no folder around it was intended as one.
  private func refuseMisnamedConfiguration(around place: Place) throws(LintTarget.Failure) {
    for folder in RootSearch.folders(around: place.absolute) {
      do throws(ConfigurationFile.Failure) {
        _ = try ConfigurationFile.inFolder(folder, of: files.settings)
      } catch {
        throw LintTarget.Failure(description: error.description)
      }
    }
  }

  private func parts(
    _ places: [Place], in root: String, named name: String
  ) throws(LintTarget.Failure) -> [String] {
    try places.map { (place) throws(LintTarget.Failure) in
      guard let part = AbsolutePath.relative(place.absolute, to: root) else {
        throw LintTarget.Failure(
          description: "'\(place.given)' is not in the catalog at '\(name)'")
      }
      return part
    }
  }

  /// The catalogs at these roots, and those inside them that are asked for.
  private func found(_ roots: Roots) -> [Found] {
    var found: [[UInt8]: Found] = [:]
    for (root, parts) in roots.list {
      let selection = parts.isEmpty ? nil : PathSelection(parts)
      let tree = NestedFolders(configuredFolders(below: root))
      var catalog = Found(target: .catalog(root: root, parts: parts), nested: tree.outermost)
      catalog.isGuessed = roots.guessed.contains(Array(root.utf8))
      catalog.walk = walks.walk(of: root)
      found[Array(root.utf8)] = catalog
      for (folder, parent, inside) in tree.folders where selection?.contains(folder) != false {
        let inner = AbsolutePath.join(root, folder)
        guard found[Array(inner.utf8)] == nil else { continue }
        found[Array(inner.utf8)] = Found(
          target: .catalog(root: inner, parts: []),
          nested: inside.compactMap { AbsolutePath.relative($0, to: folder) },
          outer: parent.map { AbsolutePath.join(root, $0) } ?? root)
      }
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}

// MARK: - Downwards

extension CatalogSearch {
  /// The outermost catalogs in a folder that is in none, by configuration or by layout.
  private func catalogs(below folder: String) throws -> [String] {
    NestedFolders(configuredFolders(below: folder)).outermost.map {
      AbsolutePath.join(folder, $0)
    } + (try lookalikes(below: folder))
  }

  /// The outermost folders below one that are laid out like catalogs and are in none by
  /// configuration.
  package func lookalikes(below folder: String) throws -> [String] {
    let inside = PathSelection(configuredFolders(below: folder))
    let paths = walks.files(below: folder).paths.filter { !inside.contains($0) }
    return try search.layout().roots(in: paths).map {
      $0.isEmpty ? folder : AbsolutePath.join(folder, $0)
    }
  }

  private func configuredFolders(below folder: String) -> [String] {
    files.settings.configuredFolders(below: folder) ?? walks.files(below: folder).configured
  }
}

/// The files below folders, each of which is walked once.
private final class FolderWalks {
  private let sources: GitSources
  private let work: ParallelMap
  private var known: [UTF8Key: CatalogFiles] = [:]

  init(_ sources: GitSources, by work: ParallelMap) { (self.sources, self.work) = (sources, work) }

  func files(below folder: String) -> CatalogFiles {
    let key = UTF8Key(text: folder)
    let files = known[key] ?? sources.files(below: folder, by: work)
    known[key] = files
    return files
  }

  /// The walk of a folder; nil where there was none.
  func walk(of folder: String) -> FolderWalk? { known[UTF8Key(text: folder)]?.walk }
}

/// The roots that paths belong to, each with the parts of it that are asked for.
private struct Roots {
  private var parts: [[UInt8]: (root: String, parts: [String])] = [:]
  private(set) var guessed: Set<[UInt8]> = []

  /// Adds a part of a catalog; the empty path for all of it.
  mutating func add(_ part: String, of root: String, isGuessed: Bool = false) {
    if isGuessed { guessed.insert(Array(root.utf8)) }
    parts[Array(root.utf8), default: (root, [])].parts.append(part)
  }

  /// In no order; a catalog that is only requested as a whole has no parts.
  var list: [(root: String, parts: [String])] {
    parts.values.map { ($0.root, $0.parts.allSatisfy(\.isEmpty) ? [] : $0.parts) }
  }
}

/// A path of the command line, and where it is.
private struct Place {
  let given: String
  /// Without symbolic links.
  let absolute: String

  init(
    _ path: String, noun: String = "file or folder", mayBeMissing: Bool = false
  ) throws(LintTarget.Failure) {
    given = path
    switch AbsolutePath.resolving(path, mayBeMissing: mayBeMissing) {
    case .success(let absolute): self.absolute = absolute
    case .failure(let error) where error.isMissingFile:
      throw LintTarget.Failure(description: "there is no \(noun) '\(path)'", missing: path)
    case .failure(let error):
      throw LintTarget.Failure(description: "cannot read '\(path)': \(error)")
    }
  }
}
