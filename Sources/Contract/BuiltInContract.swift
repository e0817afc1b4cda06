import BuiltInSchemas

/// The contracts that come with Catalint.
package enum BuiltInContract {
  /// Their names.
  package static let names = ["starmap"]

  /// The built-in contract of this name; nil where there is none.
  package static func named(_ name: String) -> Result<Contract, FileProblems>? {
    name == "starmap" ? ContractReader.read(builtIn: BuiltInSchema.starmapTree) : nil
  }
}
