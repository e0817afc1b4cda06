#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What lies in a catalog's folder.
struct CatalogFiles {
  /// Every file, by its path from the root, sorted by bytes.
  private(set) var paths: [String] = []
  /// What could not be looked at, and why.
  private(set) var failures: [UnreadFile] = []
  private let root: String

  /// The deepest folder that is looked into.
  private static let depthLimit = 64

  /// Walks the folder at `root`; files and folders whose names begin with a point are left out.
  init(root: String) {
    self.root = root
    var folders = [(path: "", depth: 0)]
    while let folder = folders.popLast() {
      for name in names(in: folder.path) where !name.hasPrefix(".") {
        let path = folder.path.isEmpty ? name : "\(folder.path)/\(name)"
        switch FileKind("\(root)/\(path)", followingLinks: false) {
        case .file: paths.append(path)
        case .folder where folder.depth < Self.depthLimit: folders.append((path, folder.depth + 1))
        case .folder: fail(path, "folders are nested more than \(Self.depthLimit) deep")
        case .symbolicLink: add(symbolicLink: path)
        case .other:
          if path.hasSuffix(".md") { fail(path, "it is no regular file") }
        case nil: fail(path, "it vanished while the folder was read")
        }
      }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The pages among the files.
  var pages: [String] { paths.filter { $0.hasSuffix(".md") } }

  /// A link to a file of the catalog is that file; one to a folder could lead in circles.
  private mutating func add(symbolicLink path: String) {
    let target = AbsolutePath.resolving("\(root)/\(path)")
    let isInside = target.flatMap { AbsolutePath.relative($0, to: root) } != nil
    switch target.flatMap({ FileKind($0) }) {
    case .file where isInside: paths.append(path)
    case .file, .other, nil:
      if path.hasSuffix(".md") { fail(path, "it is a symbolic link to no file of the catalog") }
    case .folder, .symbolicLink: fail(path, "symbolic links to folders are not followed")
    }
  }

  private mutating func fail(_ path: String, _ reason: String) {
    failures.append(UnreadFile(path: path, reason: reason))
  }

  private mutating func names(in folder: String) -> [String] {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = unsafe opendir(path) else {
      fail(folder, "\(SystemError.last)")
      return []
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name ends with a NUL inside the entry, which lives until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)
        ) { unsafe String(validatingCString: $0) }
      }
      if let name {
        names.append(name)
      } else {
        fail(folder, "the name of a file in it is not UTF-8")
      }
    }
    return names
  }
}

/// A file or folder that was to be read and was not.
package struct UnreadFile: Sendable {
  /// As the user would find it: relative to the root, or as it was given.
  package let path: String
  package let reason: String
}
