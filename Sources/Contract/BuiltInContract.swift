import BuiltInSchemas
import DataSyntax

/// The contracts that come with Catalint, each read once.
package enum BuiltInContract {
  /// Their names.
  package static let names = BuiltInContractTree.allCases.map(\.rawValue)

  /// A contract, and the tree that it was read from: to free that would take longer than to read
  /// it.
  private struct Kept: Sendable {
    let tree: DataNode?
    let contract: Result<Contract, FileProblems>

    init(_ bytes: [UInt8]) {
      tree = CompactTree.read(bytes)
      contract = ContractReader.read(builtIn: tree)
    }
  }

  private static let contracts = Dictionary(
    uniqueKeysWithValues: BuiltInContractTree.allCases.map { tree in
      (tree.rawValue, Deferred { Kept(tree.bytes) })
    })

  /// The built-in contract of this name; nil where there is none.
  package static func named(_ name: String) -> Result<Contract, FileProblems>? {
    contracts[name]?.value.contract
  }
}
