import SourceText

/// A path that fits a kind, and how another path differs from it.
package struct NearestPath {
  package let path: String
  package let kind: PageKind
  /// The number of components that differ.
  let changes: Int
  /// The number of characters of them that differ, ignoring letter case.
  package let distance: Int
  /// Whether the name of the file differs.
  package let changesName: Bool

  /// Whether one character differs, or only letter case.
  package var isOneEdit: Bool { distance <= 1 }
}

extension PathPattern {
  /// The path that matches and is spelled much like `path`; nil where there is none. The values of
  /// captures are not changed.
  package func nearest(to path: SplitPath, ofKind kind: PageKind) -> NearestPath? {
    guard path.components.count >= components.count else { return nil }
    var parts: [String] = []
    var changes = 0
    var distance = 0
    var changesName = false
    for (index, component) in components.enumerated() {
      let part = part(index, of: path)
      let text = String(decoding: part, as: UTF8.self)
      if component.matches(part) {
        parts.append(text)
        continue
      }
      guard case .literal(let literal) = component,
        let near = Spelling.nearest(to: text, in: [String(decoding: literal, as: UTF8.self)])
      else { return nil }
      parts.append(near)
      changes += 1
      distance +=
        Spelling.distance(text.lowercased(), near.lowercased(), limit: text.utf8.count) ?? 0
      changesName = index == components.count - 1
    }
    return NearestPath(
      path: parts.joined(separator: "/"), kind: kind, changes: changes, distance: distance,
      changesName: changesName)
  }

  /// The paths that match and differ from `path` in one folder, which is different, missing or
  /// extra.
  package func oneFolderAway(from path: SplitPath) -> [String] {
    let parts = path.components.map { Array($0) }
    guard parts.count + 1 >= components.count, parts.count <= Self.mostComponents else { return [] }
    var candidates: [[[UInt8]]] = []
    for index in 0..<min(components.count - 1, parts.count) {
      if case .literal(let literal) = components[index] {
        candidates.append(parts[..<index] + [literal] + parts[(index + 1)...])
        candidates.append(parts[..<index] + [literal] + parts[index...])
      }
      candidates.append(Array(parts[..<index] + parts[(index + 1)...]))
    }
    return candidates.compactMap { parts in
      let isFolders = parts.dropLast().allSatisfy { !$0.suffix(3).elementsEqual(".md".utf8) }
      let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      return isFolders && captures(in: text) != nil ? text : nil
    }
  }

  /// Inserts the pattern's missing folders into a path, captures as written: `peaks/k2.toml`
  /// becomes `peaks/{range}/k2.toml`. Nil unless a captured folder is missing and nothing else is wrong.
  package func withMissingFolders(_ path: SplitPath) -> String? {
    guard let first = components.first, first.isLiteral, let last = components.last,
      path.components.count > 1, path.components.count < components.count,
      first.matches(path.components[0]), let name = path.components.last, last.matches(name)
    else { return nil }
    let written = text.split(separator: "/", omittingEmptySubsequences: false)
    var folders = path.components.dropFirst().dropLast()
    var parts = [written[0]]
    var missesCapture = false
    for (index, component) in components.enumerated().dropFirst().dropLast() {
      let isLaterFolder = components[index...].contains { later in
        later.isLiteral && folders.first.map(later.matches) == true
      }
      if let folder = folders.first, component.matches(folder),
        component.isLiteral || !isLaterFolder
      {
        parts.append(Substring(decoding: folder, as: UTF8.self))
        folders.removeFirst()
      } else {
        parts.append(written[index])
        missesCapture = missesCapture || !component.isLiteral
      }
    }
    guard missesCapture, folders.isEmpty else { return nil }
    return parts.joined(separator: "/") + "/" + String(decoding: name, as: UTF8.self)
  }

  /// Whether each page has a folder of its own, since the name of its file is always the same.
  package var hasFolderOfEachPage: Bool {
    components.count > 1 && components.last?.isLiteral == true
      && components[components.count - 2].isLiteral == false
  }

  /// The paths that match and differ from `path` in the name of the file alone, or have the name of
  /// the file without its ending as their folder; none where that name is part of what is captured.
  package func otherNames(of path: SplitPath) -> [String] {
    guard case .literal(let name)? = components.last, path.components.count <= Self.mostComponents
    else { return [] }
    let parts = path.components.map { Array($0) }
    let stem = parts.last?.prefix { $0 != .period }
    let candidates = [parts.dropLast() + [name], parts.dropLast() + [Array(stem ?? []), name]]
    return candidates.compactMap { parts in
      let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      return captures(in: text) != nil ? text : nil
    }
  }

  /// A path with more components is not compared.
  private static let mostComponents = 16
}

extension Contract {
  /// The path of a page of some kind, of data or of Markdown, that is spelled most like `path`,
  /// which fits no kind; of several, that of the first kind in the contract.
  package func pathOfAKind(like path: String, isData: Bool) -> NearestPath? {
    let path = SplitPath(path)
    return kinds.lazy.filter { $0.isData == isData }.flatMap { kind in
      kind.paths.lazy.compactMap { $0.nearest(to: path, ofKind: kind) }
    }
    .min { $0.changes < $1.changes }
  }
}
