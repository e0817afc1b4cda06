package import SourceText

/// A problem in a file of Catalint's own that makes it unusable.
package struct FileProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String
  /// The path of another file that the place is in; nil for the file itself.
  package let path: String?

  package init(_ message: String, at range: ByteRange, of path: String? = nil) {
    self.range = range
    self.message = message
    self.path = path
  }
}

/// The problems of a file of Catalint's own.
package struct FileProblems: Error {
  /// In the order of the file, then of those that it refers to; only the first `most` of them.
  package let list: [FileProblem]
  /// The files that it refers to, and that have problems.
  package let files: [SourceFile]

  /// The maximum number of problems that are reported.
  package static let most = 100

  package init(_ list: [FileProblem], in files: [SourceFile] = []) {
    let inOrder = list.sorted { ($0.path ?? "", $0.range) < ($1.path ?? "", $1.range) }
    self.list = Array(inOrder.prefix(Self.most))
    self.files = files
  }
}
