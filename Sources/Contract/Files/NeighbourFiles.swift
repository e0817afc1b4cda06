package import SourceText

/// The files in the folder of a contract, which it may refer to.
package struct NeighbourFiles: Sendable {
  /// The file at a path from the folder of the contract.
  let read: @Sendable (_ path: String) -> Result<SourceFile, Failure>

  package init(_ read: @escaping @Sendable (_ path: String) -> Result<SourceFile, Failure>) {
    self.read = read
  }

  /// Why a file was not read.
  package struct Failure: Error, Sendable {
    let reason: String

    package init(_ reason: String) { self.reason = reason }
  }

  /// No files, for a contract that is built in or not in a file.
  package static let none = NeighbourFiles { _ in
    .failure(Failure("only a contract in a file can refer to other files"))
  }
}
