import Contract
import SourceText

/// The page that a link to a missing page may be intended for.
package enum NearestPage: Hashable, Sendable {
  /// The intended page is certain: it has the same path or ID in normal form, or represents the same
  /// folder, and the label of the link agrees.
  case same(String)
  /// A likely page: one of several with the same ID, one that is spelled much the same, or one whose
  /// path fits and whose title the label does not name.
  case similar(String)

  package var path: String {
    switch self {
    case .same(let path), .similar(let path): path
    }
  }
}

extension LinkGraph {
  /// The page or folder that a link to the missing path `missing` is intended for; nil for a link
  /// that is longer than paths are.
  package func nearest(
    to link: PageLink, on page: PageSummary, missing: String
  ) -> NearestPage? {
    guard !page.isTooLong(link), let origin = directory.page(at: page.path) else { return nil }
    let pages = directory.pages
    // The same path in another spelling.
    for path in [missing, missing + ".md"] {
      if let same = onlyPage(withPath: path, besides: origin) {
        return directory.isNamed(same, by: link, on: origin)
          ? .same(pages[same].path) : .similar(pages[same].path)
      }
    }
    if let twin = directory.otherIndex(besides: missing), twin != origin {
      return directory.isNamed(twin, by: link, on: origin)
        ? .same(pages[twin].path) : .similar(pages[twin].path)
    }
    // What a link names is mostly right; how far up it begins often is not. A short path matches
    // some page of nearly every catalog, so it is a candidate only where the label agrees.
    let named = RelativePath.withoutSteps(page.path(of: link))
    if directory.folders.contains(Array(named.utf8)[...]), !named.isEmpty,
      !directory.isBareFolder(named)
    {
      let shown = directory.page(ofFolder: named)
      let isMeant = shown.map { directory.isPlainlyNamed($0, by: link, on: origin) }
      return isMeant == true ? .same(named) : .similar(named)
    }
    if let same = onlyPage(withPath: named, besides: origin) {
      if directory.isPlainlyNamed(same, by: link, on: origin) { return .same(pages[same].path) }
      if named.utf8.contains(.slash) { return .similar(pages[same].path) }
    }
    // A page of another author or provider with the same ID is a different page.
    let name = RelativePath.name(of: missing)
    let id = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let canonical = directory.canonical
    let same = byNormalID[IDKey(of: id).hash].filter { canonical[$0] != canonical[origin] }
    guard !same.isEmpty else { return nil }
    // A misspelt folder is not another kind.
    let kind =
      directory.contract.kind(ofPath: missing)?.kind.name
      ?? directory.contract.pathOfAKind(like: missing, isData: false)?.kind.name
    let alike = same.filter { pages[$0].kind == kind }
    return Self.bestMatch(to: named, among: (alike.isEmpty ? same : alike).map { pages[$0].path })
      .map { .similar($0) }
  }

  /// The only page whose path is the same in normal form, except the page itself.
  private func onlyPage(withPath path: String, besides origin: Int) -> Int? {
    let same = byNormalPath[IDKey(of: path).hash]
    guard same.count == 1, let page = same.first,
      directory.canonical[page] != directory.canonical[origin]
    else { return nil }
    return page
  }

  /// The first candidate with the longest common ending with `path`.
  private static func bestMatch(to path: String, among candidates: [String]) -> String? {
    guard candidates.count > 1 else { return candidates.first }
    let wanted = IDGrammar.normalForm(of: path).utf8.reversed()
    let scored = candidates.map { candidate in
      let form = IDGrammar.normalForm(of: candidate).utf8.reversed()
      return (path: candidate, score: zip(form, wanted).prefix { $0 == $1 }.count)
    }
    return scored.max { $0.score < $1.score || ($0.score == $1.score && $0.path > $1.path) }?.path
  }
}

extension PageDirectory {
  /// Whether a label has the name of a page.
  fileprivate func isPlainlyNamed(_ number: Int, by link: PageLink, on page: Int) -> Bool {
    guard let name = link.name, names.contains(name) else { return false }
    return isCalled(number, on: page) { $0 == name }
  }

  /// The path that a link to a page or folder is written with, so that it works in as many
  /// renderers as possible; nil where it would work in none.
  package func path(
    of link: PageLink, on page: PageSummary, to target: String
  ) -> String? {
    guard let number = self.page(at: page.path) else { return nil }
    let origin = LinkOrigin(number, in: self)
    let meant = self.page(at: target) ?? self.page(ofFolder: target)
    var targets = [target]
    if let address = target.withoutMarkdownEnding { targets.append(address) }
    if let meant, pages[meant].isIndex { targets.append(RelativePath.folder(of: target)) }
    var best: (path: String, count: Int)?
    var way: [UInt8] = []
    // A link that resolves to a page in some renderers was written for these.
    let resolving = contract.renderers.indices.filter { place in
      let target = self.target(of: page.texts[link.path], from: origin, in: place, by: &way)
      return if case .page = target { true } else { false }
    }
    var bases: [ArraySlice<UInt8>] = []
    for base in resolving.map({ origin.addresses[$0] }) + [origin.folder] + origin.addresses
    where !bases.contains(base) {
      bases.append(base)
    }
    for base in bases {
      for target in targets {
        let path = RelativePath.from(base, to: Array(target.utf8)[...])
        if path.isEmpty { continue }
        let count = contract.renderers.indices.count { place in
          switch self.target(of: Array(path.utf8)[...], from: origin, in: place, by: &way) {
          case .page(let other): return meant.map { canonical[$0] == canonical[other] } ?? false
          case .file: return meant == nil
          case .missing, .outside: return false
          }
        }
        if count > best?.count ?? 0 { best = (path, count) }
        if count == contract.renderers.count, count > 0 { return path }
      }
    }
    return best?.path
  }

  /// The existing index of the folder of a missing index.
  fileprivate func otherIndex(besides missing: String) -> Int? {
    guard contract.isIndex(missing) else { return nil }
    let folder = RelativePath.folder(of: missing)
    return contract.indexNames.lazy.compactMap {
      self.page(at: folder.isEmpty ? $0 : "\(folder)/\($0)")
    }
    .first
  }

  /// The page that is spelled much like `missing`, unless the label has the name of another page:
  /// one in the same folder, or one with its name in a folder whose path is spelled much the same.
  package func spelledLike(
    _ missing: String, for link: PageLink, on page: PageSummary
  ) -> NearestPage? {
    guard let origin = self.page(at: page.path), let path = pathSpelledLike(missing, on: page),
      let number = self.page(at: path), isNamed(number, by: link, on: origin)
    else { return nil }
    return .similar(path)
  }

  private func pathSpelledLike(_ missing: String, on page: PageSummary) -> String? {
    let folder = RelativePath.folder(of: missing)
    let name = RelativePath.name(of: missing)
    let siblings = pages(in: folder).filter { !$0.path.hasSameBytes(as: page.path) }
      .map { $0.path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1) }
      .filter { !$0.contains(.slash) }
    if let near = Spelling.nearest(to: name, in: siblings.map { String(Substring($0)) }) {
      return folder.isEmpty ? near : "\(folder)/\(near)"
    }
    let ending = "/\(name)"
    let folders =
      pages
      .filter { $0.path.hasSuffix(ending) && !$0.path.hasSameBytes(as: page.path) }
      .map { RelativePath.folder(of: $0.path) }
      .filter { Self.isEachNameSpelledLike($0, folder) }
    return Spelling.nearest(to: folder, in: folders).map { "\($0)/\(name)" }
  }

  /// Whether two paths have equally many components, each pair equal or spelled alike. As whole
  /// texts, long paths would be alike although their short names differ.
  private static func isEachNameSpelledLike(_ one: String, _ other: String) -> Bool {
    let names = [one, other].map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    return names[0].count == names[1].count
      && zip(names[0], names[1]).allSatisfy { name, other in
        name == other || Spelling.nearest(to: String(other), in: [String(name)]) != nil
      }
  }

  /// The pages below a folder, which are consecutive.
  private func pages(in folder: String) -> ArraySlice<PageSummary> {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let start = pages.partitioningIndex {
      !$0.path.utf8.lexicographicallyPrecedes(prefix.utf8)
    }
    return pages[start...].prefix { $0.path.utf8.starts(with: prefix.utf8) }
  }
}
