import BuiltInSchemas

/// The contracts that come with Catalint, each read once.
package enum BuiltInContract {
  /// Their names.
  package static let names = BuiltInContractTree.allCases.map(\.rawValue)

  private static let contracts = Dictionary(
    uniqueKeysWithValues: BuiltInContractTree.allCases.map { tree in
      (tree.rawValue, Deferred { ContractReader.read(builtIn: tree.bytes) })
    })

  /// The built-in contract of this name; nil where there is none.
  package static func named(_ name: String) -> Result<Contract, FileProblems>? {
    contracts[name]?.value
  }
}
