import Contract
import SourceText

/// The pages that represent the folders around each page: mostly its author or its provider.
struct FolderOwners: Sendable {
  /// The folder of each page, by number.
  private let folders: [UInt32]
  /// The pages for the folders around each folder, from the inside out.
  private let owners: NumberLists

  static let none = FolderOwners(folders: [], owners: NumberLists(count: 0, []))

  private init(folders: [UInt32], owners: NumberLists) {
    self.folders = folders
    self.owners = owners
  }

  init(in directory: PageDirectory) {
    var folders: [UInt32] = []
    folders.reserveCapacity(directory.pages.count)
    var owners: [(key: UInt32, element: UInt32)] = []
    var last: ArraySlice<UInt8>?
    var count: UInt32 = 0
    for page in directory.pages {
      let folder = RelativePath.folder(of: Array(page.path.utf8)[...])
      // The pages of one folder mostly follow each other.
      if last?.hasSameBytes(as: folder) != true {
        last = folder
        for owner in directory.pages(around: folder) {
          owners.append((count, UInt32(clamping: owner)))
        }
        count += 1
      }
      folders.append(count - 1)
    }
    self.init(folders: folders, owners: NumberLists(count: Int(count), owners))
  }

  /// Those around the page with a number.
  func owners(of page: Int) -> NumberLists.List { owners[Int(folders[page])] }
}

extension PageDirectory {
  /// The pages that represent the folders around a folder, from the inside out.
  fileprivate func pages(around folder: ArraySlice<UInt8>) -> [Int] {
    var folder = Array(folder)
    var pages: [Int] = []
    for _ in 0..<Self.mostFoldersAbove where !folder.isEmpty {
      folder.removeSubrange((folder.lastIndex(of: .slash) ?? 0)...)
      for place in contract.places {
        if case .page(let owner)? = shown(at: &folder, in: place), pages.last != owner {
          pages.append(owner)
        }
      }
    }
    return pages
  }

  /// Whether a name of a page that represents a folder around a page meets a condition.
  func isOwned(_ number: Int, by isMeant: (NameKey) -> Bool) -> Bool {
    folderOwners.value.owners(of: number).contains { pages[$0].names.contains(where: isMeant) }
  }
}
