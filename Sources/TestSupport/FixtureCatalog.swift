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

  /// The sample catalog with its pages replaced by those of a broken case; or those pages alone,
  /// where the case has a contract.
  package static func broken(_ name: String) throws -> FixtureCatalog {
    if let contract = try? PackageFolder.bytes(of: "Fixtures/broken/\(name)/contract.yaml") {
      var catalog = try FixtureCatalog("Fixtures/broken/\(name)/catalog")
      catalog.contract = contract
      return catalog
    }
    var catalog = try FixtureCatalog("Fixtures/clean/sample")
    catalog.files.merge(try FixtureCatalog("Fixtures/broken/\(name)/catalog").files) { $1 }
    return catalog
  }

  /// The names of the broken cases.
  package static let brokenCases: [String] = {
    let folder = PackageFolder.root.appending(path: "Fixtures/broken")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()
}
