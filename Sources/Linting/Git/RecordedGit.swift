import Synchronization

/// The recorded output of git for a work tree, to be read without git.
package struct RecordedGit: Sendable {
  private let tree: GitTree

  /// `list` is the output of `ls-files --stage -z` or `ls-tree -r -z` for the work tree at `top`,
  /// `answers` that of `cat-file --batch`: each file that is read consumes the next.
  package init(list: [UInt8], answers: [UInt8], top: String) throws(GitFailure) {
    tree = GitTree(try GitEntry.list(list), from: RecordedObjects(answers), top: top)
  }

  /// The files of a folder, by its absolute path.
  package func source(_ root: String) throws(GitFailure) -> CatalogSource {
    CatalogSource(tree: try GitFolder(tree, root: root))
  }

  /// The settings files.
  package var settings: SettingsSource { SettingsSource(tree: tree, prefix: "git:") }
}

/// Gives the recorded answers one after the other, for any object.
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
