/// What is wrong with a file of Catalint's own.
package struct FileProblems: Error {
  /// In the order of the file; the first of them, where there are more than anyone reads.
  package let list: [FileProblem]

  /// So many are told of.
  static let most = 100

  package init(_ list: [FileProblem]) {
    self.list = Array(list.sorted { $0.range < $1.range }.prefix(Self.most))
  }
}
