/// The schemas that are built in, files of `Schemas/`.
package enum BuiltInSchema {
  /// The JSON Schema of configurations.
  package static var configuration: [UInt8] { PackageResources.config_schema_json }

  /// The JSON Schema of contracts.
  package static var contract: [UInt8] { PackageResources.contract_schema_json }
}

/// The contracts that are built in, each by its name, which is also that of its folder in
/// `Schemas/`.
package enum BuiltInContractTree: String, CaseIterable, Sendable {
  case starmap
  case modelsDev = "models.dev"
  case endoflife
  case explore
  case portkey
  case publicAPIs = "public-apis"

  /// The contract as `CompactTree` reads it, derived from its YAML, so that no run has to parse
  /// that.
  package var bytes: [UInt8] {
    switch self {
    case .starmap: PackageResources.starmap_tree
    case .modelsDev: PackageResources.models_dev_tree
    case .endoflife: PackageResources.endoflife_tree
    case .explore: PackageResources.explore_tree
    case .portkey: PackageResources.portkey_tree
    case .publicAPIs: PackageResources.public_apis_tree
    }
  }
}
