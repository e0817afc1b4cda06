import Synchronization

/// What git said of a work tree at one time, to be read without a git.
package struct RecordedGit: Sendable {
  private let tree: GitTree

  /// `list` is what `ls-files --stage -z` or `ls-tree -r -z` prints of the work tree at `top`, `answers` is
  /// what `cat-file --batch` says: each file that is read takes the next.
  package init(list: [UInt8], answers: [UInt8], top: String) throws(GitFailure) {
    tree = GitTree(try GitEntry.list(list), from: RecordedObjects(answers), top: top)
  }

  /// The files of a folder, by its absolute path.
  package func source(_ root: String) throws(GitFailure) -> CatalogSource {
    CatalogSource(tree: try GitFolder(tree, root: root))
  }

  /// The files that say how to check.
  package var settings: SettingsSource { SettingsSource(tree: tree, mark: "git:") }
}

/// Answers one after the other, whatever is asked.
private final class RecordedObjects: GitObjects {
  private let state: Mutex<(rest: [UInt8], answers: GitAnswers)>

  init(_ bytes: [UInt8]) { state = Mutex((bytes, GitAnswers())) }

  func read(_ object: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    state.withLock { state in
      do throws(GitFailure) {
        var rest = state.rest
        defer { state.rest = rest }
        return try state.answers.next(nil, by: reader) { () throws(GitFailure) in
          guard !rest.isEmpty else { throw GitFailure("git ended before its output was complete") }
          defer { rest = [] }
          return rest
        }
      } catch {
        return .failure(FileReader.Failure(description: error.description))
      }
    }
  }
}
