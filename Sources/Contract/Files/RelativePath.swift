import SourceText

/// Paths within a catalog: components separated by `/`, relative to the root, which is the empty
/// path.
package enum RelativePath {
  /// The folder of a file; empty for one at the root.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: .slash) else { return "" }
    return String(path[..<slash])
  }

  /// The last component.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: .slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The same of a path's bytes.
  package static func folder(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    path[..<(path.lastIndex(of: .slash) ?? path.startIndex)]
  }

  /// The same of a path's bytes.
  package static func name(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    path.lastIndex(of: .slash).map { path[($0 + 1)...] } ?? path
  }

  /// What `destination` resolves to from `folder`; nil where that is outside the root.
  package static func resolve(_ destination: String, from folder: String) -> String? {
    var path = Array(folder.utf8)
    return follow(Array(destination.utf8)[...], from: &path)
      ? String(decoding: path, as: UTF8.self) : nil
  }

  /// Replaces a folder's path by what `destination` resolves to from there; false where that is
  /// outside the root.
  package static func follow(_ destination: ArraySlice<UInt8>, from path: inout [UInt8]) -> Bool {
    let bytes = destination.span
    var start = 0
    // The names that follow each other are added together.
    var names = 0..<0
    func addNames() {
      if names.isEmpty { return }
      if !path.isEmpty { path.append(.slash) }
      let first = destination.startIndex
      path += destination[(first + names.lowerBound)..<(first + names.upperBound)]
      names = 0..<0
    }
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .slash { end += 1 }
      switch end - start {
      case 0: addNames()
      case 1 where bytes[start] == .period: addNames()
      case 2 where bytes[start] == .period && bytes[start + 1] == .period:
        addNames()
        guard !path.isEmpty else { return false }
        var kept = path.count - 1
        while kept > 0, path[kept] != .slash { kept -= 1 }
        path.removeLast(path.count - kept)
      default: names = (names.isEmpty ? start : names.lowerBound)..<end
      }
      start = end + 1
    }
    addNames()
    return true
  }

  /// A destination without the steps at its start, `./` and `../`, and without a slash at its end.
  package static func withoutSteps(_ destination: String) -> String {
    let components = destination.utf8.split(separator: .slash)
    let named = components.drop { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    return named.map { String(Substring($0)) }.joined(separator: "/")
  }

  /// Whether a component is the name of a file or folder: not empty, `.` or `..`.
  package static func isName(_ component: some Collection<UInt8>) -> Bool {
    component.count > 2 || !component.allSatisfy { $0 == .period }
  }

  /// Whether a path can be written as a destination as it is, with nothing to escape or encode.
  package static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0.isAlphanumeric || "-._~/@+#?=&".utf8.contains($0) }
  }

  /// A destination with the names in it spelled as in `target`, which it resolves to except for
  /// case; nil where it does not name what `target` ends with.
  package static func respelled(_ destination: String, like target: String) -> String? {
    var components = destination.utf8.split(separator: .slash, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let isStripped =
      destination.withoutMarkdownEnding == nil && target.withoutMarkdownEnding != nil
    var names = (isStripped ? target.withoutMarkdownEnding ?? target : target)
      .utf8.split(separator: .slash)[...]
    for index in components.indices.reversed() {
      let component = components[index]
      if component.isEmpty, index == components.count - 1 { continue }
      if !isName(component.utf8) { break }
      guard let name = names.popLast() else { return nil }
      components[index] = String(Substring(name))
      guard components[index].lowercased() == component.lowercased() else { return nil }
    }
    return components.joined(separator: "/")
  }

  /// The destination of a link in `folder` to `target`.
  package static func from(_ folder: String, to target: String) -> String {
    from(Array(folder.utf8)[...], to: Array(target.utf8)[...])
  }

  /// The same of the paths' bytes.
  package static func from(_ folder: ArraySlice<UInt8>, to target: ArraySlice<UInt8>) -> String {
    let start = folder.split(separator: .slash)
    let end = target.split(separator: .slash)
    let shared = zip(start, end.dropLast()).prefix { $0.hasSameBytes(as: $1) }.count
    let up = [String](repeating: "..", count: start.count - shared)
    let down = end.dropFirst(shared).map { String(decoding: $0, as: UTF8.self) }
    return (up + down).joined(separator: "/")
  }
}

extension String {
  /// The path without the `.md` at its end; nil where it has none.
  package var withoutMarkdownEnding: String? {
    guard utf8.count > 3, ends(with: ".md") else { return nil }
    return String(Substring(utf8.dropLast(3)))
  }
}

extension ArraySlice<UInt8> {
  /// The path without the `.md` at its end; nil where it has none.
  package var withoutMarkdownEnding: ArraySlice<UInt8>? {
    guard count > 3, self[endIndex - 3] == .period, self[endIndex - 2] == UInt8(ascii: "m"),
      self[endIndex - 1] == UInt8(ascii: "d")
    else { return nil }
    return dropLast(3)
  }
}
