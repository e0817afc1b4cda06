import Contract
import Records

extension GitSources {
  /// The folders around or below some paths that had a configuration in the files to compare with,
  /// and have none now; absolute, each once. A folder that is gone has no pages that a change could
  /// hide.
  package func formerCatalogs(of paths: [String]) -> [String] {
    guard let before = settingsBefore else { return [] }
    var folders: [String] = []
    var known: Set<[UInt8]> = []
    func add(_ folder: String) {
      guard known.insert(Array(folder.utf8)).inserted, before.hasConfiguration(in: folder),
        !settings.hasConfiguration(in: folder), settings.hasEntry(folder)
      else { return }
      folders.append(folder)
    }
    for path in paths {
      guard case .success(let place) = AbsolutePath.resolving(path, mayBeMissing: true) else {
        continue
      }
      for folder in RootSearch.folders(around: place) { add(folder) }
      for folder in before.configuredFolders(below: place) ?? [] {
        add(AbsolutePath.join(place, folder))
      }
    }
    return folders
  }
}
