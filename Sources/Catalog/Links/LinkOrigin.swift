import Contract

/// The start of the links of a page.
struct LinkOrigin {
  /// The number of the page.
  let page: Int
  let folder: ArraySlice<UInt8>
  /// The address of the page in each renderer that serves it; its folder in the others.
  let addresses: [ArraySlice<UInt8>]

  init(_ page: Int, of index: CatalogIndex) {
    self.page = page
    let path = Array(index.pages[page].path.utf8)[...]
    let folder = RelativePath.folder(of: path)
    self.folder = folder
    addresses = index.contract.places.map { place in
      guard case .served(let site) = place.links else { return folder }
      return site.address(of: path) ?? folder
    }
  }
}
