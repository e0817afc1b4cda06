package import Foundation

/// The folder of `Package.swift`, and the files that tests read in it and next to it.
package enum PackageFolder {
  /// The folder of `Package.swift`.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file of the package, by its path from the root.
  package static func bytes(of path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appending(path: path)))
  }
}
