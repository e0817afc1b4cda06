import Foundation

/// The `catalint` that was built next to this program, queried about itself.
enum BuiltCatalint {
  /// Its output for these arguments, run in a folder, or in the current one.
  static func output(of arguments: String..., in place: URL? = nil) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = folder.appending(path: "catalint")
    process.arguments = arguments
    process.currentDirectoryURL = place
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }

  /// Where programs are built: this one's folder, and that of a test bundle in which it runs.
  static let folder: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      return Bundle.main.bundleURL
    #endif
  }()
}
