package import SourceText

/// The bytes of a configuration, and the folder that its contract is in.
package struct ConfigurationFile: Sendable {
  package let source: SourceFile
  /// The absolute path of the folder that the file is in, without symbolic links.
  private let folder: String
  private let settings: SettingsSource

  /// Why a file cannot be read.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The file at a path that the user gave.
  package init(_ path: String, in settings: SettingsSource) throws(Failure) {
    guard let absolute = settings.resolve(named: path) else {
      throw Failure(description: "there is no file '\(settings.shown(path))'")
    }
    let folder = AbsolutePath.ancestors(of: absolute).dropFirst().first
    try self.init(path, folder: folder ?? "/", in: settings)
  }

  /// The one in a folder, by its absolute path; nil where there is none. A file of its name must be
  /// readable, and a file with a similar name is an error: it would have no effect.
  package static func inFolder(
    _ folder: String, of settings: SettingsSource
  ) throws(Failure) -> ConfigurationFile? {
    if settings.hasConfiguration(in: folder) {
      return try ConfigurationFile(
        AbsolutePath.shown(AbsolutePath.join(folder, Configuration.fileName)), folder: folder,
        in: settings)
    }
    if let misnamed = misnamed(in: folder, settings) {
      throw Failure(
        description:
          "'\(settings.shown(AbsolutePath.shown(misnamed)))' is not read; a configuration "
          + "has the name '\(Configuration.fileName)'")
    }
    return nil
  }

  /// The nearest one upwards from a folder; nil where there is none.
  package static func nearest(
    to folder: String, in settings: SettingsSource
  ) throws(Failure) -> ConfigurationFile? {
    let folders = settings.resolve(named: folder).map { RootSearch.folders(around: $0) } ?? []
    guard let found = folders.first(where: { settings.hasConfiguration(in: $0) }) else {
      return nil
    }
    return try inFolder(found, of: settings)
  }

  /// A file in a folder that has nearly the name of a configuration.
  static func misnamed(in folder: String, _ settings: SettingsSource) -> String? {
    Configuration.wrongFileNames.lazy.map { AbsolutePath.join(folder, $0) }
      .first { settings.hasEntry($0) }
  }

  init(_ path: String, folder: String, in settings: SettingsSource) throws(Failure) {
    switch settings.read(path, by: .ofSettings) {
    case .success(let bytes): source = SourceFile(path: settings.shown(path), bytes: bytes)
    case .failure(let failure):
      throw Failure(description: "cannot read '\(settings.shown(path))': \(failure.description)")
    }
    self.folder = folder
    self.settings = settings
  }

  /// The path, as shown to the user, of a file that the configuration names; it must be in its
  /// folder.
  package func file(named name: String) -> Result<String, Failure> {
    guard !name.utf8.starts(with: "/".utf8),
      let path = settings.resolve(named: AbsolutePath.join(folder, name))
    else {
      return .failure(
        Failure(
          description: name.utf8.first == UInt8(ascii: "/")
            ? "expected a path from the folder of the configuration" : "there is no such file"))
    }
    guard AbsolutePath.relative(path, to: folder).map(AbsolutePath.isOfGit) == false else {
      return .failure(Failure(description: "it is not in the folder of the configuration"))
    }
    return .success(AbsolutePath.shown(path))
  }
}
