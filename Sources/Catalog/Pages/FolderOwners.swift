import Contract
import SourceText

/// The pages that represent the folders around each page: mostly its author or its provider.
struct FolderOwners: Sendable {
  /// The number of the folder of each page; the root has number 0.
  private let folders: [UInt32]
  /// The number of the folder around each folder; of the root, its own.
  private let parents: [UInt32]
  /// The pages that represent each folder in some renderer.
  private let pages: NumberLists

  static let none = FolderOwners()

  private init() {
    folders = []
    parents = []
    pages = NumberLists(count: 0, [])
  }

  /// `runs` are the folders of the pages.
  init(of runs: [FolderRun], in directory: PageDirectory) {
    var tree = FolderTree(in: directory)
    folders = runs.flatMap { repeatElement(tree.number(of: $0.folder), count: $0.files.count) }
    parents = tree.parents
    pages = NumberLists(count: tree.parents.count, tree.shown)
  }

  /// Whether a page that represents a folder around the folder of a page meets a condition.
  func contains(around page: Int, where isMeant: (Int) -> Bool) -> Bool {
    var folder = folders[page]
    for _ in 0..<PageDirectory.mostFoldersAbove where folder != 0 {
      folder = parents[Int(folder)]
      if pages[Int(folder)].contains(where: isMeant) { return true }
    }
    return false
  }
}

/// Numbers the folders of pages, in the order of the pages' paths.
private struct FolderTree {
  private let directory: PageDirectory
  private(set) var parents: [UInt32] = []
  /// The pages that represent folders, each with the number of its folder.
  private(set) var shown: [(key: UInt32, element: UInt32)] = []
  /// The last folder, and the folders around it, from the root to itself: where the path of each
  /// ends, and its number.
  private var last: ArraySlice<UInt8> = []
  private var around: [(end: Int, number: UInt32)] = []

  init(in directory: PageDirectory) {
    self.directory = directory
    add(0)
  }

  /// The number of a folder with pages.
  mutating func number(of folder: ArraySlice<UInt8>) -> UInt32 {
    if !folder.hasSameBytes(as: last) {
      var shared = 0
      while shared < min(folder.count, last.count), folder[shared] == last[shared] { shared += 1 }
      last = folder
      while around.count > 1, around[around.count - 1].end > shared || !isFolder(around.count - 1) {
        around.removeLast()
      }
      var end = around[around.count - 1].end
      while end < folder.count {
        // After the slash, if it is not in the root.
        end += around.count > 1 ? 1 : 0
        while end < folder.count, folder[end] != .slash { end += 1 }
        add(end)
      }
    }
    return around[around.count - 1].number
  }

  /// Whether one of the folders around the last but one is around the last one or it.
  private func isFolder(_ place: Int) -> Bool {
    let end = around[place].end
    return end == last.count || end < last.count && last[end] == .slash
  }

  /// Adds the folder that ends at an offset in the path of the last one.
  private mutating func add(_ end: Int) {
    let number = UInt32(clamping: parents.count)
    parents.append(around.last?.number ?? number)
    around.append((end, number))
    var path = Array(last[..<end])
    var pages: [Int] = []
    for place in directory.contract.renderers {
      if case .page(let page)? = directory.shown(at: &path, in: place), !pages.contains(page) {
        pages.append(page)
        shown.append((number, UInt32(clamping: page)))
      }
    }
  }
}

extension PageDirectory {
  /// Whether a name of a page that represents a folder around a page meets a condition.
  func isOwned(_ number: Int, by isMeant: (NameKey) -> Bool) -> Bool {
    folderOwners.value.contains(around: number) { pages[$0].names.contains(where: isMeant) }
  }
}
