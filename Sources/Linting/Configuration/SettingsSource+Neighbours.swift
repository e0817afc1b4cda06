package import Contract
import SourceText

extension SettingsSource {
  /// The files in the folder of a contract, and below it, by a path that users give or are shown.
  ///
  /// Links are followed as long as they stay in that folder: messages quote the files.
  package func neighbours(of contract: String) -> NeighbourFiles {
    NeighbourFiles { name in
      guard let path = resolve(named: contract),
        case let folder = AbsolutePath.ancestors(of: path).dropFirst().first ?? "/",
        let target = resolve(named: AbsolutePath.join(folder, name))
      else { return .failure(.init("there is no such file")) }
      guard AbsolutePath.isInside(target, of: folder) else {
        return .failure(.init("it is not in the folder of the contract"))
      }
      let shown = AbsolutePath.shown(target)
      return read(shown, by: .ofSettings)
        .map { SourceFile(path: self.shown(shown), bytes: $0) }
        .mapError { .init($0.description) }
    }
  }
}
