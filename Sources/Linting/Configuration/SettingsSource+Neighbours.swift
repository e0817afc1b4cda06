package import Contract
import SourceText

extension SettingsSource {
  /// The files in the folder of a contract, and below it. `contract` is a path that a user wrote or
  /// sees.
  ///
  /// Links are followed only inside that folder, since messages quote the files.
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
