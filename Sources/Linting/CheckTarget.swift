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
  }

  /// Finds the catalog that `paths` belong to; `root` is the root where the user gave one.
  package static func finding(
    _ paths: [String], root: String?, contract: Contract
  ) -> Result<CheckTarget, Failure> {
    var targets: [(given: String, absolute: String)] = []
    for path in paths {
      guard let absolute = AbsolutePath.resolving(path) else {
        return .failure(Failure(description: "there is no file or folder '\(path)'"))
      }
      targets.append((path, absolute))
    }
    if let root {
      guard let absolute = AbsolutePath.resolving(root), FileKind(absolute) == .folder else {
        return .failure(Failure(description: "there is no folder '\(root)'"))
      }
      return catalog(absolute, targets)
    }
    let search = RootSearch(contract: contract)
    guard let first = targets.first, let found = search.root(of: first.absolute) else {
      if let folder = targets.first(where: { FileKind($0.absolute) == .folder }) {
        return .failure(
          Failure(description: "'\(folder.given)' and '\(paths[0])' are in no catalog together"))
      }
      return .success(.pages(paths))
    }
    return catalog(found, targets)
  }

  private static func catalog(
    _ root: String, _ targets: [(given: String, absolute: String)]
  ) -> Result<CheckTarget, Failure> {
    var parts: [String] = []
    for target in targets {
      guard let part = AbsolutePath.relative(target.absolute, to: root) else {
        return .failure(
          Failure(description: "'\(target.given)' is not in the catalog at '\(root)'"))
      }
      parts.append(part)
    }
    return .success(.catalog(root: root, parts: parts.contains("") ? [] : parts))
  }
}
