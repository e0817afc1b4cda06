package import SourceText

/// Something in a contract's file that keeps it from being a contract.
package struct ContractProblem: Hashable, Sendable {
  package let range: ByteRange
  package let message: String
}
