internal import DataSyntax
internal import SourceText

/// A URI reference, split as in RFC 3986 (appendix B): any text is one.
package struct SchemaURI: Sendable {
  private let scheme: Substring?
  private let authority: Substring?
  package let path: Substring
  private let query: Substring?
  /// The part after `#`, still percent-encoded.
  let fragment: Substring?

  package init(_ text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: .hash) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    } else {
      fragment = nil
    }
    if let mark = rest.utf8.firstIndex(of: .questionMark) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    } else {
      query = nil
    }
    if let colon = rest.utf8.firstIndex(of: .colon), colon > rest.startIndex,
      rest.utf8.first?.isLetter == true,
      rest[..<colon].utf8.allSatisfy({
        $0.isAlphanumeric || $0 == .plus || $0 == .hyphen || $0 == .period
      })
    {
      scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    } else {
      scheme = nil
    }
    if rest.utf8.starts(with: "//".utf8) {
      let behind = rest.utf8.index(rest.startIndex, offsetBy: 2)
      let end = rest[behind...].utf8.firstIndex(of: .slash) ?? rest.endIndex
      authority = rest[behind..<end]
      rest = rest[end...]
    } else {
      authority = nil
    }
    path = rest
  }

  private init(
    scheme: Substring?, authority: Substring?, path: Substring, query: Substring?,
    fragment: Substring?
  ) {
    self.scheme = scheme
    self.authority = authority
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  package var withoutFragment: SchemaURI {
    SchemaURI(scheme: scheme, authority: authority, path: path, query: query, fragment: nil)
  }

  /// The reference seen from `base`: RFC 3986, section 5.2.2.
  package func resolved(against base: SchemaURI) -> SchemaURI {
    if scheme != nil {
      return SchemaURI(
        scheme: scheme, authority: authority, path: Self.withoutDots(path), query: query,
        fragment: fragment)
    }
    if authority != nil {
      return SchemaURI(
        scheme: base.scheme, authority: authority, path: Self.withoutDots(path), query: query,
        fragment: fragment)
    }
    guard !path.isEmpty else {
      return SchemaURI(
        scheme: base.scheme, authority: base.authority, path: base.path,
        query: query ?? base.query, fragment: fragment)
    }
    return SchemaURI(
      scheme: base.scheme, authority: base.authority,
      path: Self.withoutDots(path.utf8.first == .slash ? path : merged(with: base)), query: query,
      fragment: fragment)
  }

  /// RFC 3986, section 5.2.3.
  private func merged(with base: SchemaURI) -> Substring {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: .slash) else { return path }
    return base.path[...slash] + path
  }

  /// RFC 3986, section 5.2.4; a `..` with nothing before it goes away, so that no reference leaves
  /// the folder of all schemas.
  private static func withoutDots(_ path: Substring) -> Substring {
    guard path.utf8.contains(.period) else { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == "." || part == ".." {
        // The first part of an absolute path is empty and stays.
        if part == "..", let last = kept.last, !(kept.count == 1 && last.isEmpty) {
          kept.removeLast()
        }
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return kept.joined(separator: "/")[...]
  }
}

extension SchemaURI {
  /// Whether it has a scheme or an authority, and is not a path of files.
  package var isAbsolute: Bool { scheme != nil || authority != nil }

  /// The path from the folder of another URI to this one; nil where the two are on different hosts.
  package func relativePath(from base: SchemaURI) -> String? {
    guard isAbsolute, scheme == base.scheme, authority == base.authority else { return nil }
    var folders = base.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    while let folder = folders.first, parts.count > 1, folder == parts.first {
      folders.removeFirst()
      parts.removeFirst()
    }
    return (folders.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
  }
}

extension SchemaURI: CustomStringConvertible {
  package var description: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + String(path)
      + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
  }

  /// A key that is equal for URIs of one document.
  var key: UTF8Key { UTF8Key(text: description) }
}
