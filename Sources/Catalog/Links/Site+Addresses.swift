import Contract
import SourceText

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
