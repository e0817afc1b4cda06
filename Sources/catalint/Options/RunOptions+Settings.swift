import Contract
import Linting
import Records

/// The settings of a run, for `--show-settings`.
extension RunOptions {
  /// Prints the settings of each catalog of the run, or of each page that is named, and where they
  /// come from; `fixing` are those of `fix` alone.
  func printSettings(
    _ fixing: [(name: String, entries: [EffectiveSettings.Entry])] = [], staged: Bool = false
  ) throws {
    let all = try settingsOfCatalogs(fixing, staged)
    let isJSON = output.format.first?.format == .json
    try Output.writeToStandardOutput(
      isJSON
        ? SettingsJSON.json(all) : all.map { SettingsTable($0).text }.joined(separator: "\n"))
  }

  private func settingsOfCatalogs(
    _ fixing: [(name: String, entries: [EffectiveSettings.Entry])], _ staged: Bool
  ) throws -> [EffectiveSettings] {
    let projects = try openProjects(staged: staged)
    let checks = projects.flatMap(\.contract.checks.rules)
    return try projects.flatMap { project in
      let pages = project.target.pagesNamed
      return try (pages.isEmpty ? [nil] : pages.map(Optional.some)).map {
        var settings = try EffectiveSettings(
          project, of: $0, as: self, staged: staged, besides: checks)
        settings.options += fixing
        return settings
      }
    }
  }

  /// The settings that only options have, by name.
  func settings(staged: Bool) -> [(name: String, entries: [EffectiveSettings.Entry])] {
    func entry(
      _ option: String, _ value: String?, byDefault: String? = nil
    ) -> [EffectiveSettings.Entry] {
      if let value { return [.init(value: value, origin: .option(option))] }
      return byDefault.map { [.init(value: $0, origin: .byDefault)] } ?? []
    }
    let formats = output.outputs.map { output in
      EffectiveSettings.Entry(
        value: output.format.rawValue + (output.file.map { ":\($0)" } ?? ""),
        origin: self.output.format.isEmpty ? .byDefault : .option("--format"))
    }
    return [
      ("select", selection.select.map { .init(value: $0, origin: .option("--select")) }),
      ("ignore", selection.ignore.map { .init(value: $0, origin: .option("--ignore")) }),
      ("settings-from", entry("--settings-from", catalog.settingsFrom)),
      ("changed-since", entry("--changed-since", changes.changedSince)),
      ("staged", entry("--staged", staged ? "true" : nil)),
      ("today", entry("--today", selection.today, byDefault: Machine.today.map { "\($0)" })),
      ("jobs", entry("--jobs", selection.jobs.map { "\($0)" }, byDefault: "\(Machine.cores)")),
      ("format", formats),
      ("exit-zero", entry("--exit-zero", output.exitZero ? "true" : nil)),
    ]
  }
}
