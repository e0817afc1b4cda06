package import JSONSchema

/// What is wrong with a contract's file, in the order of the file.
package struct ContractProblems: Error {
  package let list: [DocumentProblem]

  /// So many are told of: more than anyone reads.
  static let limit = 100

  init(_ list: [DocumentProblem]) {
    self.list = Array(list.sorted { $0.range < $1.range }.prefix(Self.limit))
  }
}
