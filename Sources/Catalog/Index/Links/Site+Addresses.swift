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

extension String {
  /// The path without the `.md` at its end; nil where it has none.
  var withoutMarkdownEnding: String? {
    let ending = ".md".utf8
    guard utf8.count > ending.count, utf8.suffix(ending.count).elementsEqual(ending) else {
      return nil
    }
    return String(Substring(utf8.dropLast(ending.count)))
  }
}

extension ArraySlice<UInt8> {
  /// The path without the `.md` at its end; nil where it has none.
  var withoutMarkdownEnding: ArraySlice<UInt8>? {
    count > 3 && ".md".isSpelled(suffix(3)) ? dropLast(3) : nil
  }
}
