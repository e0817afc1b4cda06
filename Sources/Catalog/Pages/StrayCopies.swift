import Contract
import SourceText

/// A folder of the catalog that is a copy of the catalog, or of a part of it.
package struct StrayCopy: Sendable {
  /// The folder, relative to the root.
  package let folder: String
  /// Its pages, by path; they are not part of the catalog.
  package fileprivate(set) var pages: [PageSummary] = []
  /// How many of them are at the path of a page of the catalog.
  package fileprivate(set) var sharedPaths = 0
}

/// Finds copies of a catalog inside itself: `backup/authors/openai/models/x.md` beside
/// `authors/openai/models/x.md`.
struct StrayCopies {
  private(set) var copies: [StrayCopy] = []
  /// The pages of the catalog itself, and their paths.
  private(set) var others: [PageSummary] = []
  private(set) var paths: StringInterner
  /// The folders of those pages.
  private(set) var folders: [FolderRun]

  /// The minimum number of pages in a copy.
  private static let fewest = 3

  private typealias PageMatch = (pattern: PathPattern, kind: PageKind, captures: PathCaptures)

  private struct Evidence {
    var pages = 0
    /// Whether pages of the catalog are in it as well.
    var hasOwnPages = false
  }

  /// `pages` are sorted by path.
  init(among pages: [PageSummary], of contract: Contract, besides files: NotedFiles) {
    let paths = StringInterner(pages.map(\.path))
    self.paths = paths
    folders = FolderRun.runs(of: paths.texts)
    let withPages = StringInterner(folders.map { String(decoding: $0.folder, as: UTF8.self) })
    var found: [[UInt8]: Evidence] = [:]
    // Many pages have a path like that of one at the root, such as an index.
    var matches: [Int: PageMatch?] = [:]
    // Looks for copies in a folder around some pages, which are in the inner folder of that.
    func look(in folder: ArraySlice<UInt8>, at inner: ArraySlice<UInt8>, _ numbers: Range<Int>) {
      guard withPages.contains(inner) else { return }
      for page in pages[numbers] {
        let rest = Array(page.path.utf8)[(folder.count + 1)...]
        guard let number = paths.number(of: rest) else { continue }
        let match = matches[number] ?? contract.match(paths.texts[number])
        matches[number] = .some(match)
        guard Self.isEvidence(page, match) else { continue }
        found[Array(folder), default: Evidence()].pages += 1
      }
    }
    for run in folders where !files.isElsewhere(paths.texts[run.files.lowerBound]) {
      let folder = run.folder
      for index in folder.indices where folder[index] == .slash {
        look(in: folder[..<index], at: folder[(index + 1)...], run.files)
      }
      if !folder.isEmpty { look(in: folder, at: [], run.files) }
    }
    found = found.filter { $0.value.pages >= Self.fewest }
    // Of nested copies, the outermost is the one that was made last.
    found = found.filter { folder, _ in
      !Self.foldersAbove(folder[...]).contains { found[Array($0)] != nil }
    }
    guard !found.isEmpty else {
      others = pages
      return
    }
    for page in pages where page.kind != nil {
      Self.eachFolder(of: page) { folder, rest in
        if found[Array(folder)] != nil, !paths.contains(rest) {
          found[Array(folder)]?.hasOwnPages = true
        }
      }
    }
    take(pages, found, paths, files)
    self.paths = StringInterner(others.map(\.path))
    folders = FolderRun.runs(of: self.paths.texts)
  }

  private mutating func take(
    _ pages: [PageSummary], _ found: [[UInt8]: Evidence], _ paths: StringInterner,
    _ files: NotedFiles
  ) {
    var numbers: [[UInt8]: Int] = [:]
    for page in pages {
      var place: (folder: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)?
      Self.eachFolder(of: page) { folder, rest in
        if found[Array(folder)] != nil { place = (folder, rest) }
      }
      guard let (folder, rest) = place, let evidence = found[Array(folder)],
        !files.isElsewhere(page.path)
      else {
        others.append(page)
        continue
      }
      let isShared = paths.contains(rest)
      // The folder's own page `authors/README.md` has the name of the root's.
      let isCopied = isShared && rest.contains(.slash)
      guard page.kind == nil || isCopied || !evidence.hasOwnPages else {
        others.append(page)
        continue
      }
      let number = numbers[Array(folder)] ?? copies.count
      if number == copies.count {
        numbers[Array(folder)] = number
        copies.append(StrayCopy(folder: String(decoding: folder, as: UTF8.self)))
      }
      copies[number].pages.append(page)
      if isShared { copies[number].sharedPaths += 1 }
    }
  }

  /// Whether a page looks like the page at the same path from another root, and not like a guide
  /// that happens to have the same name: both are of one kind, whose paths name what they are
  /// about.
  private static func isEvidence(_ page: PageSummary, _ match: PageMatch?) -> Bool {
    guard let match, !match.pattern.captureNames.isEmpty else { return false }
    // Where IDs have slashes, a page below may be a page of the catalog as well.
    if page.kind != nil { return match.pattern.topFolder != nil }
    return page.shape === match.kind
  }

  private static func eachFolder(
    of page: PageSummary, _ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Void
  ) {
    let path = Array(page.path.utf8)
    for index in path.indices where path[index] == .slash && index > 0 {
      body(path[..<index], path[(index + 1)...])
    }
  }

  private static func foldersAbove(_ folder: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    folder.indices.filter { folder[$0] == .slash }.map { folder[..<$0] }
  }
}
