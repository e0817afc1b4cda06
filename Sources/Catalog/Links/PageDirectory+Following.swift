package import Contract
import SourceText

/// Following links.
extension PageDirectory {
  /// Where a path from `origin` resolves to, in every renderer. `way` is a buffer that is reused
  /// from link to link.
  func follow(
    _ link: ArraySlice<UInt8>, from origin: LinkOrigin, by way: inout [UInt8],
    into targets: inout [LinkTarget]
  ) {
    targets.removeAll(keepingCapacity: true)
    // Many links resolve to the file of a page, and so in each renderer that looks for files.
    let page = page(behind: link, from: origin, by: &way)
    for (number, place) in contract.renderers.enumerated() {
      if let page, place.followsFiles(isMarkdown: link.withoutMarkdownEnding != nil) {
        targets.append(.page(page))
      } else {
        targets.append(target(of: link, from: origin, in: number, by: &way))
      }
    }
  }

  /// The page whose file is at a path from `origin`.
  func page(
    behind link: ArraySlice<UInt8>, from origin: LinkOrigin, by way: inout [UInt8]
  ) -> Int? {
    if link.isEmpty { return origin.page }
    if link.last == .slash { return nil }
    way.start(with: origin.folder)
    return RelativePath.follow(link, from: &way) ? pageNumbers.number(of: way[...]) : nil
  }

  /// Where a path from `origin` resolves to, in the renderer with a number; the empty path resolves
  /// to the page itself.
  func target(
    of link: ArraySlice<UInt8>, from origin: LinkOrigin, in number: Int, by way: inout [UInt8]
  ) -> LinkTarget {
    guard !link.isEmpty else { return .page(origin.page) }
    let place = contract.renderers[number]
    guard case .served(let site) = place.links else {
      return followFile(link, from: origin, in: place, by: &way)
    }
    let stripped = link.withoutMarkdownEnding
    if stripped != nil, site.markdown == .resolve {
      return followFile(link, from: origin, in: nil, by: &way)
    }
    if stripped != nil, site.markdown == .none {
      return .missing(String(decoding: link, as: UTF8.self))
    }
    way.start(with: origin.addresses[number])
    guard RelativePath.follow(stripped ?? link, from: &way) else { return .outside }
    return shown(at: &way, in: place) ?? .missing(String(decoding: way, as: UTF8.self))
  }

  /// Where a path from the page's folder resolves to; a folder only in a renderer that shows
  /// folders.
  private func followFile(
    _ link: ArraySlice<UInt8>, from origin: LinkOrigin, in place: Renderer?,
    by way: inout [UInt8]
  ) -> LinkTarget {
    way.start(with: origin.folder)
    guard RelativePath.follow(link, from: &way) else { return .outside }
    let isFolder = link.last == .slash
    // Most links resolve to a page.
    if !isFolder, let number = pageNumbers.number(of: way[...]) { return .page(number) }
    if let place, let target = shown(at: &way, in: place) { return target }
    return !isFolder && otherFiles.contains(way[...])
      ? .file : .missing(String(decoding: way, as: UTF8.self))
  }

  /// The resolution of a link in a renderer.
  package func resolution(
    of link: PageLink, on page: PageSummary, in place: Renderer
  ) -> LinkResolution {
    follow(link, on: page, in: place).map { resolution(of: link, on: $0.page, to: $0.target) }
      ?? .outside
  }

  /// Nil for a page or a renderer that the index does not have.
  private func follow(
    _ link: PageLink, on page: PageSummary, in place: Renderer
  ) -> (page: Int, target: LinkTarget)? {
    guard let number = self.page(at: page.path),
      let place = contract.renderers.firstIndex(where: { $0.name == place.name })
    else { return nil }
    var way: [UInt8] = []
    let origin = LinkOrigin(number, in: self)
    return (number, target(of: page.texts[link.path], from: origin, in: place, by: &way))
  }
}

extension Renderer {
  /// Whether the renderer looks a link up as a file; `isMarkdown` if it ends like one of Markdown.
  func followsFiles(isMarkdown: Bool) -> Bool {
    switch links {
    case .files: true
    case .served(let site): site.markdown == .resolve && isMarkdown
    }
  }
}

extension [UInt8] {
  /// Replaces the contents with these bytes.
  fileprivate mutating func start(with bytes: ArraySlice<UInt8>) {
    removeAll(keepingCapacity: true)
    append(contentsOf: bytes)
  }
}
