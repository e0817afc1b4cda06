import DataSyntax

/// A mapping of a contract's file, of which it is known which keys it may have.
struct ContractPart {
  let node: DataNode
  let mapping: DataMapping

  /// The value of a key; nil where it is left out.
  subscript(key: String) -> DataNode? { mapping[key] }
}
