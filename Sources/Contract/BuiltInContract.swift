import BuiltInSchemas

/// The contracts that come with Catalint.
package enum BuiltInContract {
  /// Their names.
  package static let names = BuiltInContractTree.allCases.map(\.rawValue)

  /// The built-in contract of this name; nil where there is none.
  package static func named(_ name: String) -> Result<Contract, FileProblems>? {
    BuiltInContractTree(rawValue: name).map { ContractReader.read(builtIn: $0.bytes) }
  }
}
