/// Finds the configuration that paths go by.
package enum ConfigurationSearch {
  /// The configuration's file: in the folder `root` where the user gave one, else in the nearest
  /// folder upwards of the first path; nil where there is none, or nothing at the path.
  ///
  /// - Throws: why a file that is there cannot be read.
  package static func file(
    for paths: [String], mayBeMissing: Bool = false, root: String?,
    in settings: SettingsSource = .folders
  ) throws(ConfigurationFile.Failure) -> ConfigurationFile? {
    guard let first = root ?? paths.first,
      let start = try? AbsolutePath.resolving(first, mayBeMissing: mayBeMissing && root == nil)
        .get()
    else { return nil }
    let folders = root == nil ? RootSearch.folders(around: start) : [start]
    guard let folder = folders.first(where: { RootSearch.isConfigured($0, in: settings) })
    else { return nil }
    return try ConfigurationFile(
      AbsolutePath.shown(AbsolutePath.join(folder, Configuration.fileName)), folder: folder,
      in: settings)
  }
}
