package import Contract
import Diagnostics
import SourceText

/// The pages of a catalog by path, folder and name, and its other files; of several pages that
/// represent one folder, which one is canonical.
///
/// A class, like each layer of the index: passing one to a worker or closure retains one object,
/// not twenty arrays.
package final class PageDirectory: Sendable {
  package let contract: Contract
  /// By path; without those of copies of the catalog inside itself.
  package let pages: [PageSummary]
  /// Copies of the catalog inside itself.
  package let copies: [StrayCopy]
  /// The paths of the pages of the copies.
  let copiedFiles: StringInterner
  package let notedFiles: NotedFiles
  /// The paths of the pages, by number.
  let pageNumbers: StringInterner
  /// All files that are not pages, or pages that are not checked.
  let otherFiles: StringInterner
  let folders: StringInterner
  /// The folders that have pages somewhere in them.
  let pageFolders: StringInterner
  /// Files of the catalog that are stored elsewhere and are not here, and their folders.
  private let absent: Set<[UInt8]>
  /// The number of the canonical page of each page: of several that represent one folder, such as
  /// an index and its twin, the first; else the page itself.
  let canonical: [Int]
  /// What the second page of twins has in common with the first one, by its number; nil for every
  /// other page.
  let copied: [CopiedLines?]
  /// The second pages of twins, by the number of the canonical page.
  let duplicates: [Int: [Int]]
  let names: PageNames
  let folderOwners = SetOnce(FolderOwners.none)
  /// The pages whose paths are wrong for their kind.
  package let misplacedFiles: [MisplacedFile]
  /// The paths where pages should be that are elsewhere, each with the path where it is.
  private let misplacedByPath: [String: String]
  /// The pages that are not checked, without the twins of others: each at the path where it has to
  /// be.
  let uncheckedPages: [UncheckedPage]
  /// The kinds of which some pages are not checked.
  let uncheckedKinds: Set<String>
  /// The kinds of which some pages have the path of another page.
  let misnamedKinds: Set<String>

  /// `files` are the paths of all files in the catalog, pages or not: a page that is not checked is
  /// there as well; `notedFiles` are those of them that matter to the pages, `absent` those that
  /// belong to the catalog and are not there.
  init(
    of pages: [PageSummary], files: [String], besides notedFiles: NotedFiles, absent: [String],
    in contract: Contract
  ) {
    let split = StrayCopies(among: Self.sorted(pages), of: contract, besides: notedFiles)
    let pages = split.others
    let copiedFiles = StringInterner(split.copies.flatMap { $0.pages.map(\.path) })
    let pageNumbers = split.paths
    let otherFiles = StringInterner(Self.others(among: files, besides: pageNumbers))
    let canonical = Self.canonical(among: pages)
    let copied = Self.copiedLines(on: pages, canonical)
    let pageFolders = Self.folders(of: split.folders, besides: StringInterner([""]))
    let folders = Self.folders(of: FolderRun.runs(of: otherFiles.texts), besides: pageFolders)
    let misplacedFiles = MisplacedFiles(
      contract: contract, pages: pages, notedFiles: notedFiles, copiedFiles: copiedFiles,
      pageNumbers: pageNumbers, folders: folders
    ).all()
    self.contract = contract
    self.pages = pages
    copies = split.copies
    self.copiedFiles = copiedFiles
    self.notedFiles = notedFiles
    self.pageNumbers = pageNumbers
    self.otherFiles = otherFiles
    self.folders = folders
    self.pageFolders = pageFolders
    self.absent = Self.withFolders(absent)
    self.canonical = canonical
    self.copied = copied
    duplicates = Dictionary(grouping: pages.indices.filter { copied[$0] != nil }) { canonical[$0] }
    names = PageNames(of: pages, canonical: canonical, in: contract)
    self.misplacedFiles = misplacedFiles
    func unchecked(_ paths: [String]) -> [UncheckedPage] {
      UncheckedPage.all(among: paths, beside: pageNumbers, except: copiedFiles, in: contract)
    }
    let elsewhere = misplacedFiles.filter { $0.existing == nil }
    misplacedByPath = Dictionary(
      elsewhere.compactMap { file in file.meant.map { ($0, file.subject.path) } },
      uniquingKeysWith: { first, _ in first })
    let meant = elsewhere.compactMap(\.meant)
    uncheckedPages = unchecked(otherFiles.texts) + unchecked(meant).map { $0.misplaced() }
    uncheckedKinds = Set(uncheckedPages.map(\.kind))
    misnamedKinds = Set(pages.lazy.filter(\.isMisnamed).compactMap(\.kind))
    folderOwners.set(FolderOwners(of: split.folders, in: self))
  }

  /// Copies of a catalog inside itself.
  package static func copies(
    among pages: [PageSummary], of contract: Contract, besides files: NotedFiles
  ) -> [StrayCopy] {
    StrayCopies(among: sorted(pages), of: contract, besides: files).copies
  }

  /// By path, each once.
  private static func sorted(_ pages: [PageSummary]) -> [PageSummary] {
    // Those of a catalog are in order.
    if zip(pages, pages.dropFirst()).allSatisfy({ $0.path.precedes($1.path) }) { return pages }
    var known = StringInterner()
    return pages.sorted { $0.path.precedes($1.path) }.filter { known.add($0.path) }
  }

  /// The files that are not pages. Most files are, in the order of the pages: only others are
  /// searched.
  private static func others(among files: [String], besides pages: StringInterner) -> [String] {
    var next = 0
    return files.filter { file in
      let isNext = next < pages.texts.count && pages.texts[next].hasSameBytes(as: file)
      guard let number = isNext ? next : pages.number(of: file) else { return true }
      next = number + 1
      return false
    }
  }

  /// The folders of files, those around them, and others.
  private static func folders(
    of runs: [FolderRun], besides others: StringInterner
  ) -> StringInterner {
    var folders = others
    for run in runs {
      var folder = run.folder
      while !folders.contains(folder) {
        folders.add(String(decoding: folder, as: UTF8.self))
        folder = RelativePath.folder(of: folder)
      }
    }
    return folders
  }

  private static func withFolders(_ paths: [String]) -> Set<[UInt8]> {
    var all: Set<[UInt8]> = []
    for path in paths {
      var path = Array(path.utf8)[...]
      while !path.isEmpty, all.insert(Array(path)).inserted {
        path = RelativePath.folder(of: path)
      }
    }
    return all
  }

  /// Whether a file or folder that is not here is stored elsewhere, or is at a wrong path.
  package func isAbsent(_ path: String) -> Bool {
    [path, path + ".md"].contains { path in
      absent.contains(Array(path.utf8)) || misplacedByPath[path] != nil
    }
  }

  /// The number of the page at a path.
  package func page(at path: String) -> Int? { pageNumbers.number(of: path) }

  /// The path of the page that should be at a path, or be shown there, and is elsewhere.
  package func misplacedPage(meantFor path: String) -> String? {
    let indexes = contract.indexNames.map { path.isEmpty ? $0 : "\(path)/\($0)" }
    return ([path, path + ".md"] + indexes).lazy.compactMap { self.misplacedByPath[$0] }.first
  }

  /// Whether the page at a path states the ID and the title of another path.
  package func isMisnamed(_ path: String) -> Bool {
    page(at: path).map { pages[$0].isMisnamed } ?? false
  }
}
