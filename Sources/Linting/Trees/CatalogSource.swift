import SourceText

/// Where the files of a catalog come from.
package struct CatalogSource: Sendable {
  let tree: any FileTree

  /// The folder at `root`, an absolute path without symbolic links; without a path, files relative
  /// to the current folder.
  package static func folder(_ root: String) -> CatalogSource {
    CatalogSource(tree: WorkTree(root: root))
  }

  /// The same with other bytes at one path, where no file need be.
  package func with(_ bytes: [UInt8], at path: String) -> CatalogSource {
    CatalogSource(tree: Overlay(tree, path: path, bytes: bytes))
  }

  /// The bytes of a file, by its path from the root.
  package func read(_ path: String) -> Result<[UInt8], FileReader.Failure> {
    tree.read(path, by: .again)
  }

  /// Whether a file differs here and there, except for its line ends, which git may have changed.
  package func hasOther(_ path: String, than other: CatalogSource) -> Bool {
    guard let here = try? read(path).get(), let there = try? other.read(path).get() else {
      return false
    }
    return here != there
      && !here.lazy.filter { $0 != .carriageReturn }
        .elementsEqual(there.lazy.filter { $0 != .carriageReturn })
  }
}
