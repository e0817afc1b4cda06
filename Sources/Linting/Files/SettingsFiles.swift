package import Contract

/// The files of the settings of a run, by their absolute paths.
package struct SettingsFiles {
  private let paths: [String]

  /// `others` are the paths of the configuration and the baseline, `file` is that of the contract,
  /// which has its schemas in its folder.
  package init(_ others: [String], _ contract: Contract, at file: String?) {
    let known = (others + [file].compactMap(\.self)).flatMap { path in
      [AbsolutePath.naming(path)] + [try? AbsolutePath.resolving(path).get()].compactMap(\.self)
    }
    let folder = file.flatMap { try? AbsolutePath.resolving($0).get() }
      .flatMap { AbsolutePath.ancestors(of: $0).dropFirst().first }
    let schemas = folder.map { folder in
      contract.schemaFiles.map { AbsolutePath.join(folder, $0) }
    }
    paths = known + (schemas ?? [])
  }

  /// Those in a folder, by the bytes of their paths from there.
  package func paths(in root: String) -> Set<[UInt8]> {
    Set(paths.compactMap { AbsolutePath.relative($0, to: root).map { Array($0.utf8) } })
  }

  func contains(_ path: String) -> Bool {
    paths.contains { $0.utf8.elementsEqual(path.utf8) }
  }
}
