import SourceText

extension ReadingPlace.Site {
  /// The address, without slashes at its ends, at which a page is served; nil for one that is not.
  func address(of path: String) -> String? {
    let name = RelativePath.name(of: path)
    if name.utf8.elementsEqual(indexName.utf8) { return RelativePath.folder(of: path) }
    if let twinName, name.utf8.elementsEqual(twinName.utf8) { return nil }
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
