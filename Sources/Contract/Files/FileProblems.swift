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
