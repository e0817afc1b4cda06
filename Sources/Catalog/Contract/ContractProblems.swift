/// What is wrong with a contract's file, in the order of the file.
package struct ContractProblems: Error {
  package let list: [ContractProblem]

  init(_ list: [ContractProblem]) {
    self.list = list.sorted { $0.range < $1.range }
  }
}
