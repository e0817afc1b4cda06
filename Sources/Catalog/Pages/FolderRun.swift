import Contract
import SourceText

/// Files of one folder that follow each other in the order of paths.
package struct FolderRun: Sendable {
  /// The path of the folder.
  package let folder: ArraySlice<UInt8>
  /// The numbers of the files.
  package let files: Range<Int>

  /// The runs of files in their order: what depends on folders alone is computed once for each.
  package static func runs(of paths: [String]) -> [FolderRun] {
    var runs: [FolderRun] = []
    var start = 0
    while start < paths.count {
      let folder = RelativePath.folder(of: Array(paths[start].utf8)[...])
      var end = start + 1
      while end < paths.count, paths[end].isPath(inFolder: folder) { end += 1 }
      runs.append(FolderRun(folder: folder, files: start..<end))
      start = end
    }
    return runs
  }
}
