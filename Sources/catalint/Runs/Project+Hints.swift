import Contract
import Linting
import Records

/// What a run without pages says.
extension Project {
  /// The folders inside its root that look like catalogs, as seen from here.
  var possibleCatalogs: [String] {
    guard case .catalog(let root, _) = target else { return [] }
    let found = try? CatalogSearch(contract: { contract }).lookalikes(below: root)
    return found?.filter { !$0.utf8.elementsEqual(root.utf8) }.map(LintTarget.shown) ?? []
  }

  /// The contract that fits its files, where none was chosen, as a message says so; nil where none
  /// fits.
  var otherContract: String? {
    guard case .byDefault = contractOrigin, case .catalog(let root, _) = target else { return nil }
    let contracts = BuiltInContract.names.compactMap { try? BuiltInContract.named($0)?.get() }
    guard let fitting = FittingContract(folder: root).best(among: contracts),
      fitting.name != contract.name
    else { return nil }
    return "its files fit the contract '\(fitting.name)'; '--contract \(fitting.name)' checks them"
  }

  /// Why a folder has no pages: where the contract expects them, or how to describe other files.
  var reasonForNoPages: String {
    if let otherContract { return otherContract }
    if case .byDefault = contractOrigin {
      return "no file matches a path of the contract '\(contract.name)'; 'catalint init' writes a "
        + "configuration for other files"
    }
    let paths = contract.kinds.flatMap(\.paths).map { "'\($0.text)'" }
    return "expected pages of the contract '\(contract.name)' at "
      + paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
  }
}
