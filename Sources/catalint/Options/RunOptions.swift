import ArgumentParser
import Contract
import Diagnostics
import Linting
import SourceText

/// The options of `check` and `fix`: pages, what to check, and how to report.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page. (default: .)", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(
    help: "Print the settings of the run, and where each comes from, and check nothing.")
  var showSettings = false

  @OptionGroup(title: "What is checked") var catalog: CatalogOptions
  @OptionGroup(title: "What is checked") var input: StandardInput
  @OptionGroup(title: "What is checked") var changes: ChangeOptions
  @OptionGroup(title: "What is checked") var selection: SelectionOptions
  @OptionGroup(title: "What is reported") var output: OutputOptions

  /// The requested run, which updates the baseline at a path where one is given, or checks what is
  /// staged. One that is `fixing` changes no text outside catalogs that is not a page of a known
  /// kind. `refusing` words the error for paths that are not a target.
  func open(
    updating path: String? = nil, staged: Bool = false, fixing: Bool = false,
    refusing: (LintTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> Run {
    if staged, try input.isAsked(paths) {
      throw Refusal("'--staged' cannot be combined with the path '-'")
    }
    let projects = try openProjects(staged: staged, needsKind: fixing, refusing: refusing)
    let baselineOption =
      path != nil ? "--write-baseline" : output.baseline != nil ? "--baseline" : nil
    if projects.count > 1, let baselineOption {
      throw Refusal(
        "'\(baselineOption)' is about one catalog, and there are \(projects.count); name one: "
          + projects.names)
    }
    let progress =
      !output.quiet && Terminal.canRewrite(Output.errorDescriptor) ? RunProgress() : nil
    // A check of one catalog's contract may be unknown to the others.
    let checks = projects.flatMap(\.contract.checks.rules)
    let runs = try projects.map { project in
      try run(on: project, besides: checks, updating: path, staged: staged, progress)
    }
    return Run(
      catalogs: runs, output: output, quotedPaths: projects.first?.quotedPaths ?? "",
      progress: progress)
  }

  /// The catalogs that the paths belong to, and pages outside any; that of the page on standard
  /// input, where it is read.
  func openProjects(
    staged: Bool, needsKind: Bool = false,
    refusing: (LintTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> [Project] {
    let isInput = try input.isAsked(paths)
    return try catalog.open(
      isInput ? [input.place] : paths, mayBeMissing: isInput,
      alone: isInput && input.stdinPath == nil, needsKind: needsKind,
      changes: changes.request(staged: staged), jobs: selection.jobs ?? Machine.cores,
      refusing: refusing)
  }

  /// The run on one of the catalogs; `checks` are those of all their contracts.
  private func run(
    on project: Project, besides checks: [RuleDescriptor], updating path: String?, staged: Bool,
    _ progress: RunProgress?
  ) throws -> CatalogRun {
    let rules = try selection.rules(project.configuration, of: project.contract, besides: checks)
    if case .pages = project.target, !rules.runOnSinglePages {
      throw Refusal(
        "no selected rule applies to a page outside a catalog; nothing was checked in "
          + project.quotedPaths)
    }
    let baseline =
      try path.map(BaselineFile.init(toUpdate:))
      ?? BaselineFile.chosen(by: output.baseline, project)
    let linter = Linter(
      contract: project.contract, rules: rules, filter: try selection.filter(project.filter),
      baseline: baseline?.baseline, base: project.settingsRevisionFiles,
      reportsAll: output.noGroup || path != nil, configuration: project.configuration,
      today: selection.day ?? Machine.today, jobs: selection.jobs ?? Machine.cores,
      progress: progress)
    let page =
      try input.isAsked(paths)
      ? project.page(holding: input.read(upTo: project.filter.maxPageBytes)) : nil
    return CatalogRun(
      project: project, linter: earlierLinter(of: project).map(linter.comparing) ?? linter,
      baseline: baseline, input: page, isStaged: staged, changedSince: changes.changedSince,
      day: selection.day ?? Machine.day)
  }

  /// The linter for the files that a catalog is compared with; nil where its settings are the
  /// present ones. A selected check may be one that the contract did not have.
  private func earlierLinter(of project: Project) -> Linter? {
    guard let settings = project.earlier,
      let rules = try? selection.rules(
        settings.configuration, of: settings.contract,
        besides: project.contract.checks.rules + settings.contract.checks.rules),
      let filter = try? selection.filter(
        project.filter(by: settings.configuration, settings.contract))
    else { return nil }
    return Linter(
      contract: settings.contract, rules: rules, filter: filter,
      today: selection.day ?? Machine.today, jobs: selection.jobs ?? Machine.cores)
  }
}
