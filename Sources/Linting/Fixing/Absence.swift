import Contract
import SourceText

/// Which files of a catalog may exist although they are not here: a link to such a file is right.
struct Absence {
  /// The files that git keeps and that are not in the folder, from the catalog's root.
  private(set) var paths: [String] = []
  /// Why no link can be fixed, as a sentence; nil where it is known which files there are.
  private(set) var doubt: String?

  /// Nothing is missing.
  init() {}

  /// The missing files of a folder.
  init(of files: CatalogFiles, in tree: any FileTree) {
    if let failure = files.failures.first {
      let path = AbsolutePath.shown(AbsolutePath.join(tree.root, failure.path))
      doubt = "no link is fixed, since '\(path)' cannot be read: \(failure.reason)"
      return
    }
    guard tree.isWorkTree, AbsolutePath.repository(around: tree.root) != nil else { return }
    let tracked: [GitIndexFile]
    do throws(GitFailure) {
      tracked = try Repository(around: tree.root).indexed()
    } catch {
      doubt = "no link is fixed, since git does not say which files there are: \(error)"
      return
    }
    let here = Set(files.paths.map { Array($0.utf8) })
    for file in tracked {
      guard let path = file.path(below: tree.root), !here.contains(Array(path.utf8)),
        tree.kind(of: path) == nil
      else { continue }
      paths.append(path)
      if file.isSkipped, doubt == nil {
        let path = AbsolutePath.shown(AbsolutePath.join(tree.root, path))
        doubt = "no link is fixed, since this is a sparse checkout without '\(path)'"
      }
    }
  }

  var isNothing: Bool { paths.isEmpty && doubt == nil }
}
