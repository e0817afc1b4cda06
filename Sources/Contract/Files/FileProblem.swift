package import SourceText

/// A problem in a file of Catalint's own that makes it unusable.
package struct FileProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String

  package init(_ message: String, at range: ByteRange) {
    self.range = range
    self.message = message
  }
}

/// The problems of a file of Catalint's own.
package struct FileProblems: Error {
  /// In the order of the file; only the first `most` of them.
  package let list: [FileProblem]

  /// The maximum number of problems that are reported.
  package static let most = 100

  package init(_ list: [FileProblem]) {
    self.list = Array(list.sorted { $0.range < $1.range }.prefix(Self.most))
  }
}
