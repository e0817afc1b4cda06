import Diagnostics
import Linting
import Rules
import SourceText

/// Any configuration decides about any path, and many patterns together as each by itself.
///
/// The input is a configuration, and paths, a line each.
enum GlobFuzzing {
  static func match(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    let file = SourceFile(path: Configuration.fileName, bytes: input.first)
    guard case .success(let configuration) = ConfigurationReader.read(file) else { return }
    let settings = RuleSettings(configuration)
    let filter = configuration.filter
    for line in input.second.split(separator: .lineFeed).prefix(8) {
      let path = String(decoding: line.prefix(400), as: UTF8.self)
      let found = settings.settings(for: path)
      require(found == expected(configuration, path), "the overrides of '\(path)' differ")
      let isLeftOut = filter.reasonToLeaveOut(path) != nil
      require(isLeftOut == leavesOut(configuration, path), "'\(path)' is filtered otherwise")
    }
  }

  /// The settings by overrides of one pattern each.
  private static func expected(_ configuration: Configuration, _ path: String) -> [RuleSetting] {
    var applied = configuration
    applied.overrides = configuration.overrides.filter { override in
      override.paths.contains { covers([$0.value], path) }
    }
    .map { Configuration.Override(paths: anyPath, rules: $0.rules) }
    return RuleSettings(applied).settings(for: path)
  }

  /// Whether a path is left out, by matching each pattern with the path and each of its folders.
  private static func leavesOut(_ configuration: Configuration, _ path: String) -> Bool {
    let includes = configuration.include.map(\.value)
    if !includes.isEmpty, !includes.contains(where: { covers([$0], path) }) { return true }
    return covers(configuration.exclude.map(\.value), path)
  }

  /// Whether a list covers a path, matched pattern by pattern.
  private static func covers(_ globs: [Glob], _ path: String) -> Bool {
    let bytes = path[...].utf8
    for index in bytes.indices where bytes[index] == .slash {
      if last(of: globs, fitting: bytes[..<index], isFolder: true) { return true }
    }
    return last(of: globs, fitting: bytes, isFolder: false)
  }

  /// Whether the last pattern that matches is not negated.
  private static func last(
    of globs: [Glob], fitting path: Substring.UTF8View, isFolder: Bool
  ) -> Bool {
    globs.last { $0.fits(path, isFolder: isFolder) }.map { !$0.isNegated } ?? false
  }

  private static let anyPath: [Setting<Glob>] = {
    guard let glob = try? Glob("*") else { fatalError("'*' is a pattern") }
    return [Setting(value: glob, range: ByteRange(at: 0))]
  }()
}
