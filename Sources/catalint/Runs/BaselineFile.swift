import Contract
import Linting
import Records
import Reporters
import SourceText

/// A baseline, and its file.
struct BaselineFile {
  let path: String
  let baseline: Baseline

  /// The baseline of a project: that of `--baseline`, else the configuration's, if any.
  static func chosen(by option: String?, _ project: Project) throws -> BaselineFile? {
    if let option { return try BaselineFile(option, in: project.settings) }
    guard let configuration = project.configuration, let setting = configuration.baseline,
      let file = project.configurationFile
    else { return nil }
    switch file.file(named: setting.value) {
    case .success(let path): return try BaselineFile(path, in: project.settings)
    case .failure(let failure):
      let problem = FileProblem(
        "the baseline '\(setting.value)' cannot be read: \(failure)", at: setting.range)
      throw Refusal(configuration: configuration.file, FileProblems([problem]))
    }
  }

  /// The baseline to update; a missing file is an empty baseline.
  init(toUpdate path: String) throws {
    self.path = path
    baseline = try Self.read(path, SettingsSource.folders.readIfThere(path)) ?? Baseline()
  }

  private init(_ path: String, in settings: SettingsSource) throws {
    self.path = path
    let bytes = settings.read(path).map(Optional.some)
    baseline = try Self.read(settings.shown(path), bytes) ?? Baseline()
  }

  private static func read(
    _ path: String, _ bytes: Result<[UInt8]?, FileReader.Failure>
  ) throws -> Baseline? {
    switch bytes {
    case .failure(let failure): throw Refusal("cannot read the baseline '\(path)': \(failure)")
    case .success(let bytes):
      guard let file = bytes.map({ SourceFile(path: path, bytes: $0) }) else { return nil }
      switch BaselineReader.read(file) {
      case .success(let baseline): return baseline
      case .failure(let problems): throw Refusal("baseline", file, problems)
      }
    }
  }

  /// Adds a run's new findings to the file and removes those that are gone; returns a summary.
  func update(by result: LintResult) throws -> String {
    let updated = baseline.updated(by: result)
    if let error = FileWriter.write(updated.text, to: path) {
      throw Refusal("cannot write '\(path)': \(error)")
    }
    let new = result.diagnostics.count + result.superseded.count
    let gone = result.unneeded.count
    let changes = new + gone == 0 ? "none new, none gone" : "\(new) new, \(gone) gone"
    return "wrote '\(path)': \(Count(updated.count, "finding")), \(changes)"
  }

  /// How to activate it, where no configuration names it.
  var activationHint: String {
    let name = path.split(separator: "/").last ?? ""
    return "it is used with '--baseline \(path)', or with 'baseline: \(name)' in a "
      + "'\(Configuration.fileName)' in its folder"
  }

  /// The notice about entries that are not needed any more; nil where there are none.
  func notice(of result: LintResult, seen: PathView) -> String? {
    guard let first = result.unneeded.first else { return nil }
    let isOne = result.unneeded.count == 1
    return "\(Count(result.unneeded.count, "finding")) of the baseline '\(path)' "
      + "\(isOne ? "is gone:" : "are gone, the first:") \(first.rule) on '\(seen(first.path))'; "
      + "'catalint check --write-baseline \(path)' removes \(isOne ? "it" : "them")"
  }
}
