import SourceText

extension GitTree {
  /// The target of a path with symbolic links resolved.
  enum Target {
    case file(GitEntry)
    /// From the top of the work tree.
    case folder(String)
    /// It is not in the work tree.
    case outside
    case nothing
  }

  /// The limit of links to follow, as in the system.
  private static let mostLinks = 40

  /// The target of a path from the top of the work tree.
  func resolve(_ path: String) -> Target {
    if let file = file(at: path), file.kind == .file { return .file(file) }
    var links = 0
    var place: [UInt8] = []
    var rest = Array(Array(path.utf8).split(separator: .slash).reversed())
    while let name = rest.popLast() {
      if name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) {
        guard !place.isEmpty else { return .outside }
        place.removeLast(place.count - (place.lastIndex(of: .slash) ?? 0))
        continue
      }
      let next = place.isEmpty ? Array(name) : place + [.slash] + name
      let text = String(decoding: next, as: UTF8.self)
      guard let file = file(at: text) else {
        guard hasFolder(at: text) else { return .nothing }
        place = next
        continue
      }
      switch file.kind {
      case .symbolicLink:
        links += 1
        guard links <= Self.mostLinks,
          let target = try? read(file, by: FileReader(limit: 1 << 12)).get()
        else { return .nothing }
        if target.first == .slash {
          let absolute = String(decoding: target, as: UTF8.self)
          guard let inside = AbsolutePath.relative(absolute, to: top) else { return .outside }
          place = []
          rest += Array(inside.utf8).split(separator: .slash).reversed()
        } else {
          rest += target.split(separator: .slash).reversed()
        }
      case .folder: place = next
      case .file, .other: return rest.isEmpty ? .file(file) : .nothing
      }
    }
    return .folder(String(decoding: place, as: UTF8.self))
  }
}
