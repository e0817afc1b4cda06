import TestSupport
import Testing

@testable import Linting

/// Invalid answers of git.
@Suite struct GitAnswersTests {
  /// The file that is read from this answer, byte by byte, up to its end; nil if it is not a file.
  private func read(_ text: String, limit: Int = .max) -> [String]? {
    var rest = Array(text.utf8)[...]
    var answers = GitAnswers()
    var found: [String] = []
    while !rest.isEmpty {
      do throws(GitFailure) {
        let bytes = try answers.next("x", by: FileReader(limit: limit)) { () throws(GitFailure) in
          guard let byte = rest.popFirst() else { throw GitFailure("it has ended") }
          return [byte]
        }
        guard case .success(let bytes) = bytes else { return nil }
        found.append(String(decoding: bytes, as: UTF8.self))
      } catch {
        return nil
      }
    }
    return found
  }

  @Test func `files are read one after the other`() {
    #expect(read("x blob 3\nabc\nx blob 0\n\nx blob 2\n\n\n\n") == ["abc", "", "\n\n"])
  }

  @Test(arguments: [
    "x blob -1\n\n", "x blob 9223372036854775807\nabc\n", "x blob 9223372036854775808\nabc\n",
    "x blob 3\nab", "x blob 3\nabcd\n", "x blob 3 4\nabc\n", "x blob\nabc\n", "x tree 3\nabc\n",
    "y blob 3\nabc\n", "x missing\n", "\n", "x blob 3", " blob 3\nabc\n", "x blob +-3\nabc\n",
  ])
  func `an invalid answer is not a file`(_ text: String) { #expect(read(text) == nil) }

  @Test func `a file that is too large is not waited for`() {
    #expect(read("x blob 1000000\n", limit: 1_000) == nil)
  }

  @Test(arguments: 0..<8)
  func `git's lists and contents may be damaged`(_ seed: UInt64) throws {
    let name = "0123456789abcdef0123456789abcdef01234567"
    let files = [
      ("100644", "c/README.md", "# A page [a](README.md)\n"), ("120000", "c/a.md", "README.md"),
      ("120000", "c/.catalint.yml", "../b/../c/README.md"), ("160000", "c/sub", ""),
      ("100644", "c/.gitignore", "build/\n"), ("120000", "c/self.md", "self.md"),
    ]
    let list = files.map { "\($0.0) \(name) 0\t\($0.1)\0" }.joined()
    let answers = files.map { "\(name) blob \($0.2.utf8.count)\n\($0.2)\n" }.joined()
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let bytes = (
        list: random.mutate(Array(list.utf8)), answers: random.mutate(Array(answers.utf8))
      )
      guard let git = try? RecordedGit(list: bytes.list, answers: bytes.answers, top: "/repository")
      else { continue }
      _ = git.settings.read("/repository/c/.catalint.yml")
      let source = try git.source("/repository/c")
      let files = CatalogFiles(source.tree)
      #expect(files.paths == files.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      for path in files.paths {
        #expect(!path.split(separator: "/").contains(".."))
        _ = source.read(path)
        _ = source.tree.target(ofLink: path)
      }
    }
  }
}
