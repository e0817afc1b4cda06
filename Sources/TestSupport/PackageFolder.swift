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

/// The programs of this package, built for the tests that run.
package enum BuiltPrograms {
  /// The folder that they are in, which is that of the test bundle.
  package static let folder: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle ?? .main).bundleURL.deletingLastPathComponent()
    #else
      return Bundle.main.bundleURL
    #endif
  }()
}
