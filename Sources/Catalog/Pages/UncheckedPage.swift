import Contract
import SourceText

/// A page that exists but is not checked.
struct UncheckedPage: Sendable {
  let path: String
  let kind: String
  let captures: PathCaptures
  /// Whether its file is at another path, where the contract has no pages.
  private(set) var isMisplaced = false

  /// The same for a page that is at another path.
  func misplaced() -> UncheckedPage {
    var page = self
    page.isMisplaced = true
    return page
  }

  /// The unchecked pages among the paths of the other files of a catalog, without the twins of
  /// other pages; `copiedFiles` are the paths of pages in copies of the catalog.
  static func all(
    among otherFiles: [String], beside pageNumbers: StringInterner,
    except copiedFiles: StringInterner, in contract: Contract
  ) -> [UncheckedPage] {
    var folders = StringInterner()
    return otherFiles.compactMap { path in
      guard copiedFiles.number(of: path) == nil,
        let (kind, captures) = contract.kind(ofPath: path)
      else { return nil }
      if contract.isIndex(path) {
        let folder = RelativePath.folder(of: path)
        let isTwin = contract.indexNames.contains {
          pageNumbers.number(of: folder.isEmpty ? $0 : "\(folder)/\($0)") != nil
        }
        guard !isTwin, folders.add(folder) else { return nil }
      }
      return UncheckedPage(path: path, kind: kind.name, captures: captures)
    }
  }
}

extension PageDirectory {
  /// Whether some pages of a kind are not checked.
  func hasUnchecked(_ kind: String) -> Bool { uncheckedKinds.contains(kind) }
}
