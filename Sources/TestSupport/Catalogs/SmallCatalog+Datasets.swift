import Contract
import Records

extension SmallCatalog {
  /// The clean catalog of datasets, which has nothing in common with one of models but that it is one.
  package static func datasets() throws -> SmallCatalog {
    let bytes = try PackageFolder.bytes(of: "Fixtures/clean/datasets.contract.yaml")
    return SmallCatalog(
      try FixtureCatalog("Fixtures/clean/datasets").files,
      contract: try ContractReader.read(bytes).get())
  }

  /// The catalog with `text` in place of `original`, which occurs once on the page at `path`; nil
  /// where it does not.
  package func replacing(_ original: String, with text: String, at path: String) -> SmallCatalog? {
    guard let page = pages[path] else { return nil }
    let parts = String(decoding: page, as: UTF8.self).split(
      separator: original, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return SmallCatalog(
      pages.merging([path: Array((parts[0] + text + parts[1]).utf8)]) { $1 }, contract: contract)
  }
}
