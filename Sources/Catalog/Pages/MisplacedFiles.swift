package import Contract
package import Diagnostics
import SourceText

/// A page of the catalog at a path where the contract has no pages.
package struct MisplacedFile: Sendable {
  package let subject: Findings.Subject
  /// The path where it should be; nil where that is not known.
  package let meant: String?
  /// The page that already has that path.
  package let existing: PageSummary?
  /// The kind that it has by its text, where its path is not only misspelt.
  package let kind: PageKind?
  /// Whether only the ending of its name is wrong.
  package let isMisnamed: Bool
  /// Whether the path where it should be has captures of the pattern, such as `{range}`, for folders
  /// whose names are unknown.
  package var lacksFolders = false
}

/// Finds the pages of a catalog whose paths are wrong for their kind.
struct MisplacedFiles {
  let contract: Contract
  let pages: [PageSummary]
  let notedFiles: NotedFiles
  /// The paths of the pages of copies of the catalog.
  let copiedFiles: StringInterner
  let pageNumbers: StringInterner
  let folders: StringInterner

  /// All of them, without guides and other pages that do not belong to the catalog.
  func all() -> [MisplacedFile] {
    let hasKinds = pages.contains { $0.kind != nil }
    let files = notedFiles.misnamed.filter {
      copiedFiles.number(of: $0.path) == nil && (hasKinds || $0.difference == .ending)
    }
    .compactMap(misplacedFile)
    let unknown = pages.filter {
      $0.kind == nil && !notedFiles.isElsewhere($0.path) && contract.kind(ofPath: $0.path) == nil
    }
    // Where no page is of any kind, the contract or the root is wrong.
    guard !unknown.isEmpty, unknown.count < pages.count else { return files }
    // A page that differs from another in letter case is reported as that.
    let known = Set(pages.lazy.filter { $0.kind != nil }.map { $0.path.lowercased() })
    let misplaced = unknown.filter { !known.contains($0.path.lowercased()) }.compactMap {
      misspelt($0) ?? displaced($0) ?? renamed($0)
    }
    return misplaced + files
  }

  /// A file that is not a page because of its path.
  private func misplacedFile(_ file: NotedFiles.MisnamedFile) -> MisplacedFile? {
    let existing = page(at: file.meant)
    if file.difference == .spelling(changesName: true), existing != nil { return nil }
    let lacksFolders = file.difference == .unknownFolders
    let isDisplaced = lacksFolders || file.difference == .folder
    return MisplacedFile(
      subject: .init(path: file.path, kind: ""), meant: file.meant, existing: existing,
      kind: isDisplaced ? contract.kind(ofPath: file.meant)?.kind : nil,
      isMisnamed: file.difference == .ending, lacksFolders: lacksFolders)
  }

  /// A page whose path is spelled much like that of a kind.
  private func misspelt(_ page: PageSummary) -> MisplacedFile? {
    guard let near = contract.pathOfAKind(like: page.path, isData: false) else { return nil }
    let existing = self.page(at: near.path)
    // `README.de.md` is a translation, and `index.md` may be a page of its own.
    let isPlain = near.isOneEdit && (!near.changesName || existing == nil)
    guard isPlain || (!near.changesName && page.shape === near.kind) else { return nil }
    return MisplacedFile(
      subject: page.subject, meant: near.path, existing: existing, kind: nil, isMisnamed: false)
  }

  /// A page that fits a kind except for its folder: one folder is missing, extra or different; or a
  /// whole page of a kind, which has the name of its file, anywhere among pages.
  private func displaced(_ page: PageSummary) -> MisplacedFile? {
    guard let kind = page.shape else { return nil }
    let path = SplitPath(page.path)
    // A page about something that the catalog does not contain may be an example in a guide.
    let candidates = kind.paths.flatMap { pattern in
      pattern.oneFolderAway(from: path).filter { meant in
        let folder = RelativePath.folder(of: Array(meant.utf8)[...])
        return contract.kind(ofPath: meant)?.kind === kind
          && (folders.contains(folder) || isOwnFolder(folder, of: page, pattern))
      }
    }
    let meant = candidates.first { self.page(at: $0) == nil }
    let isNamed =
      page.isWhole || page.statesFolder && kind.paths.contains(where: \.hasFolderOfEachPage)
    guard meant != nil || isNamed && isAmongPages(page.path) else { return nil }
    let copied = meant == nil ? candidates.first : nil
    return MisplacedFile(
      subject: page.subject, meant: meant ?? copied, existing: copied.flatMap { self.page(at: $0) },
      kind: kind, isMisnamed: false)
  }

  /// Whether a folder, which does not exist, would be that of a page alone, whose name the page
  /// states; it is among pages now, or only lacks a folder.
  private func isOwnFolder(
    _ folder: ArraySlice<UInt8>, of page: PageSummary, _ pattern: PathPattern
  ) -> Bool {
    let present = RelativePath.folder(of: Array(page.path.utf8)[...])
    return pattern.hasFolderOfEachPage && page.statesFolder
      && RelativePath.name(of: folder).elementsEqual(RelativePath.name(of: present))
      && folders.contains(RelativePath.folder(of: folder))
      && (isAmongPages(page.path) || folder.count { $0 == .slash } > present.count { $0 == .slash })
  }

  /// Whether a path is at the root or in one of the folders there that have pages.
  private func isAmongPages(_ path: String) -> Bool {
    let split = SplitPath(path)
    return split.components.count == 1
      || contract.kinds.contains { kind in
        kind.paths.contains { $0.topFolder?.isSpelled(split.components[0]) == true }
      }
  }

  /// A page that fits a kind except for the name of its file, where the folder has no page of that
  /// kind.
  private func renamed(_ page: PageSummary) -> MisplacedFile? {
    guard let kind = page.shape else { return nil }
    let path = SplitPath(page.path)
    let names = kind.paths.flatMap { $0.otherNames(of: path) }
    guard let meant = names.first, contract.kind(ofPath: meant)?.kind === kind,
      names.allSatisfy({ self.page(at: $0) == nil })
    else { return nil }
    return MisplacedFile(
      subject: page.subject, meant: meant, existing: nil, kind: kind, isMisnamed: false)
  }

  private func page(at path: String) -> PageSummary? {
    pageNumbers.number(of: path).map { pages[$0] }
  }
}
