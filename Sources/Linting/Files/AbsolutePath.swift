import Contract

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Paths from the root of the file system, without `.`, `..` and symbolic links.
enum AbsolutePath {
  /// The target of `path` with symbolic links resolved, if it exists.
  static func resolving(_ path: String) -> Result<String, SystemError> {
    // With no buffer given, `realpath` allocates one, which is freed here.
    guard let resolved = unsafe realpath(path, nil) else { return .failure(.last) }
    defer { unsafe free(resolved) }
    let text = unsafe String(validatingCString: resolved)
    return text.map { .success($0) } ?? .failure(SystemError(code: EILSEQ))
  }

  /// The target of `path`, or its target once it exists.
  static func resolving(_ path: String, mayBeMissing: Bool) -> Result<String, SystemError> {
    let known = resolving(path)
    guard mayBeMissing, case .failure(let error) = known, error.isMissingFile else { return known }
    var names = path.split(separator: "/")
    var missing: [Substring] = []
    while let name = names.popLast(), name != ".." {
      if name != "." { missing.insert(name, at: 0) }
      let folder = (path.hasPrefix("/") ? "/" : "./") + names.joined(separator: "/")
      if case .success(let folder) = resolving(folder) {
        return .success(join(folder, missing.joined(separator: "/")))
      }
    }
    return known
  }

  /// The absolute path of `path` in a folder.
  static func join(_ folder: String, _ path: String) -> String {
    folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }

  /// Every folder from `path` upwards, itself first.
  static func ancestors(of path: String) -> [String] {
    var components = path.split(separator: "/")
    var found: [String] = []
    while true {
      found.append("/" + components.joined(separator: "/"))
      if components.popLast() == nil { return found }
    }
  }

  /// The nearest folder upwards that git knows as a repository.
  static func repository(around path: String) -> String? {
    ancestors(of: path).first { FileKind(join($0, ".git")) != nil }
  }

  /// The absolute path that `path` names from here, whether or not something is there.
  static func naming(_ path: String) -> String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let here = isAbsolute ? "" : (try? resolving(".").get()) ?? ""
    var components: [Substring] = []
    for component in "\(here)/\(path)".split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + components.joined(separator: "/")
  }

  /// `path` relative to `root`; empty for the root itself, nil for a path outside of it.
  static func relative(_ path: String, to root: String) -> String? {
    if path.utf8.elementsEqual(root.utf8) { return "" }
    let prefix = root == "/" ? "/" : root + "/"
    return path.utf8.starts(with: prefix.utf8)
      ? String(Substring(path.utf8.dropFirst(prefix.utf8.count))) : nil
  }

  /// An absolute path for messages: relative to the current folder.
  static func shown(_ path: String) -> String {
    guard case .success(let here) = resolving(".") else { return path }
    return shortened(path, from: here)
  }

  /// An absolute path relative to a folder, with `..` where needed; as it is where both share only
  /// the root of the file system.
  static func shortened(_ path: String, from folder: String) -> String {
    if path.utf8.elementsEqual(folder.utf8) { return "." }
    let isNear = path.split(separator: "/").first == folder.split(separator: "/").first
    let above = relative(folder, to: path)
    if let above, isNear {
      return above.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    }
    return isNear || folder == "/" ? RelativePath.from(folder, to: path) : path
  }
}

// MARK: - Symbolic links that leave a folder

extension AbsolutePath {
  /// Whether `path` is a symbolic link to something that is not in the link's folder.
  static func isLinkOutOfFolder(_ path: String) -> Bool {
    guard FileKind(path, followingLinks: false) == .symbolicLink,
      case .success(let target) = resolving(path)
    else { return false }
    let bytes = Array(path.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == 0 ? "/" : String(decoding: bytes[..<$0], as: UTF8.self) } ?? "."
    guard case .success(let folder) = resolving(folder), let inside = relative(target, to: folder)
    else { return true }
    return isOfGit(inside)
  }

  /// Whether a path is in a folder, where both are relative to the same place; the empty path is
  /// that place. Git's own files there are not in it.
  static func isInside(_ path: String, of folder: String) -> Bool {
    let inside = folder.isEmpty ? path : relative(path, to: folder)
    return inside.map { !isOfGit($0) } ?? false
  }

  /// Whether a path is one of git's own files or in their folder: its settings may contain
  /// passwords.
  static func isOfGit(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains {
      $0.count == 4 && $0.map { $0 | 0x20 }.elementsEqual(".git".utf8)
    }
  }
}

extension FileReader.Failure {
  /// A symbolic link is not followed out of its folder.
  static let linkOutOfFolder = FileReader.Failure(
    description: "it is a symbolic link to a file that is not in its folder")
}
