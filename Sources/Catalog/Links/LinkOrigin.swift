import Contract
import SourceText

/// Where the relative links of a page start from.
struct LinkOrigin {
  /// The number of the page.
  let page: Int
  let folder: ArraySlice<UInt8>
  /// The address of the page in each renderer that serves it; its folder in the others.
  let addresses: [ArraySlice<UInt8>]

  init(_ page: Int, in directory: PageDirectory) {
    self.page = page
    let path = Array(directory.pages[page].path.utf8)[...]
    let folder = RelativePath.folder(of: path)
    self.folder = folder
    addresses = directory.contract.renderers.map { place in
      guard case .served(let site) = place.links else { return folder }
      return site.address(of: path) ?? folder
    }
  }

  /// Whether another page is in the same folder, and the links of both start at the folder itself
  /// in the same renderers.
  func isLike(_ other: LinkOrigin) -> Bool {
    folder.hasSameBytes(as: other.folder)
      && zip(addresses, other.addresses).allSatisfy {
        ($0.count == folder.count) == ($1.count == folder.count)
      }
  }

  /// Whether all links start from the folder.
  var isAtFolder: Bool { addresses.allSatisfy { $0.count == folder.count } }
}

extension Renderer.Site {
  /// The address, without slashes at its ends, at which a page is served; nil for one that is not
  /// served.
  func address(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = RelativePath.name(of: path)
    if indexName.isSpelled(name) { return RelativePath.folder(of: path) }
    if twinName?.isSpelled(name) == true { return nil }
    return path.withoutMarkdownEnding
  }
}
