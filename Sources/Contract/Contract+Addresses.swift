import DataSyntax
import SourceText

/// Maps absolute URLs to paths of catalog pages.
extension Contract {
  /// The path of the page that an absolute address resolves to, without a scheme and host or with
  /// those of a renderer, and the query and fragment after it; nil for any other address.
  package func catalogPath(ofAbsolute address: String) -> (path: String, suffix: String)? {
    guard let rest = catalogRelativePart(address) else { return nil }
    let encoded = rest.utf8.prefix { $0 != .questionMark && $0 != .hash }
    let suffix = String(rest[encoded.endIndex...])
    let written = String(Substring(encoded))
    guard let decoded = PercentEncoding.decode(written),
      let path = RelativePath.resolve(decoded, from: ""), !path.isEmpty
    else { return nil }
    if path.withoutMarkdownEnding != nil {
      return kind(ofPath: path) == nil ? nil : (path, suffix)
    }
    let candidates = [path + ".md"] + indexNames.map { "\(path)/\($0)" }
    guard candidates.contains(where: { kind(ofPath: $0) != nil }) else { return nil }
    return (written.utf8.last == .slash ? path + "/" : path, suffix)
  }

  /// The part of an absolute address after the root of the catalog: of several roots that it
  /// begins with, the longest.
  private func catalogRelativePart(_ address: String) -> Substring? {
    if address.utf8.first == .slash {
      return address.utf8.dropFirst().first == .slash ? nil : Substring(address)
    }
    return renderers.lazy.flatMap(\.urls).compactMap { address.part(after: $0) }
      .min { $0.utf8.count < $1.utf8.count }
  }

  /// Whether the page at a path represents its folder.
  package func isIndex(_ path: String) -> Bool {
    indexNames.contains { name in
      guard path.ends(with: name) else { return false }
      let folder = path.utf8.dropLast(name.utf8.count)
      return folder.last.map { $0 == .slash } ?? true
    }
  }

  /// The same of a name's bytes.
  package func isIndexName(_ name: ArraySlice<UInt8>) -> Bool {
    indexNames.contains { $0.isSpelled(name) }
  }
}

extension String {
  /// The part of an address after the URL of a folder: `HTTPS://GitHub.com:443/a/b` is in
  /// `https://github.com/a/`. The scheme and the host may have any case, and the scheme's own port.
  fileprivate func part(after url: String) -> Substring? {
    let path = url.utf8.drop { $0 != .slash }.dropFirst(2).drop { $0 != .slash }
    let origin = url.utf8[..<path.startIndex]
    guard utf8.count >= origin.count,
      zip(utf8, origin).allSatisfy({ $0.lowercased == $1.lowercased })
    else { return nil }
    var rest = utf8.dropFirst(origin.count)
    let port = origin.starts(with: "https:".utf8) ? ":443" : ":80"
    if rest.starts(with: port.utf8) { rest = rest.dropFirst(port.utf8.count) }
    return rest.starts(with: path) ? Substring(rest.dropFirst(path.count)) : nil
  }
}
