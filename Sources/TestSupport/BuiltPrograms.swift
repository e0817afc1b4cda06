package import Foundation

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
