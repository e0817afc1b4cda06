import Foundation

/// A catalog of `Fixtures/`, as files in memory.
package struct FixtureCatalog: Sendable {
  /// By path from the catalog's root.
  package private(set) var files: [String: [UInt8]] = [:]
  /// Its contract's file, where it is not the built-in one.
  package private(set) var contract: [UInt8]?

  /// A catalog by the built-in contract, from texts.
  package init(files: [String: String]) { self.files = files.mapValues { Array($0.utf8) } }

  /// The catalog in a folder, by its path from the package's root.
  package init(_ folder: String) throws {
    let root = PackageFolder.root.appending(path: folder)
    let found = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isRegularFileKey])
    for case let file as URL in found ?? FileManager.DirectoryEnumerator() {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let path = file.pathComponents.dropFirst(root.pathComponents.count).joined(separator: "/")
      files[path] = try [UInt8](Data(contentsOf: file))
    }
  }

  /// The sample catalog with its pages replaced by those of a broken case, by its path in
  /// `Fixtures/broken`; or those pages alone, where the case has a contract.
  package static func broken(_ path: String) throws -> FixtureCatalog {
    if let contract = try? PackageFolder.bytes(of: "Fixtures/broken/\(path)/contract.yaml") {
      var catalog = try FixtureCatalog("Fixtures/broken/\(path)/catalog")
      catalog.contract = contract
      return catalog
    }
    var catalog = try FixtureCatalog("Fixtures/clean/sample")
    catalog.files.merge(try FixtureCatalog("Fixtures/broken/\(path)/catalog").files) { $1 }
    return catalog
  }

  /// The broken cases, in groups by the category of their rule.
  package static let groupedBrokenCases = GroupedCases(
    in: PackageFolder.root.appending(path: "Fixtures/broken"), with: "catalog")

  /// The path of each broken case in `Fixtures/broken`: `links/link-to-a-page-renamed`.
  package static var brokenCases: [String] { groupedBrokenCases.paths }
}
