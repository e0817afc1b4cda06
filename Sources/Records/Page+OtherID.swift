import Contract
import SourceText

extension Page {
  /// The page's ID, where its titles agree with it and its path does not: the file was copied or
  /// renamed, and not only its ID is wrong.
  package var otherID: String? {
    guard let field = contract.field(with: .id), let inPath = captures[contract.fields[field].name],
      let fact = factIndex[field].first(where: \.isOfPage)
    else { return nil }
    let id = bytes(of: fact)
    let path = kind?.hasExactIDs == true ? id : contract.ids.path(of: id)[...]
    guard !inPath.isSpelled(path), !isIndex,
      contract.ids.defect(in: source.slice(fact.range)) == nil
    else { return nil }
    let names = [id, RelativePath.name(of: path)].map { NameKey($0) }
    let titles = facts(.title).filter { $0.isOfPage && ($0.isName || $0.place == .heading) }
    guard !titles.isEmpty, !names.contains(NameKey(RelativePath.name(of: inPath))),
      titles.allSatisfy({ names.contains(NameKey(bytes(of: $0))) })
    else { return nil }
    return String(decoding: path, as: UTF8.self)
  }
}
