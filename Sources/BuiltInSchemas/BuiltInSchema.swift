/// The files of `Schemas/` that are built in.
package enum BuiltInSchema {
  /// The contract of the reference catalog in YAML, from which `starmapTree` derives.
  package static var starmapContract: [UInt8] { PackageResources.contract_yaml }

  /// The JSON Schema of configurations.
  package static var configuration: [UInt8] { PackageResources.config_schema_json }

  /// The JSON Schema of contracts.
  package static var contract: [UInt8] { PackageResources.contract_schema_json }
}
