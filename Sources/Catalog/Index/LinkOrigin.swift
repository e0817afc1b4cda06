/// Where the links of a page start.
struct LinkOrigin {
  /// The number of the page.
  let page: Int
  let folder: [UInt8]
  /// The address of the page in each place that serves it; its folder in the others.
  let addresses: [[UInt8]]

  init(_ page: Int, of index: CatalogIndex) {
    self.page = page
    let path = index.pages[page].path
    let folder = Array(RelativePath.folder(of: path).utf8)
    self.folder = folder
    addresses = index.contract.places.map { place in
      guard case .served(let site) = place.links, let address = site.address(of: path) else {
        return folder
      }
      return Array(address.utf8)
    }
  }
}
