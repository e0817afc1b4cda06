import ArgumentParser
import Linting
import SourceText

/// What `check` and `fix` are given: pages, what is asked about them, and how it is told.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page. (default: .)", valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "What is checked") var catalog: CatalogOptions
  @OptionGroup(title: "What is checked") var input: StandardInput
  @OptionGroup(title: "What is checked") var changes: ChangeOptions
  @OptionGroup(title: "What is checked") var selection: SelectionOptions
  @OptionGroup(title: "What is reported") var known: BaselineOptions
  @OptionGroup(title: "What is reported") var output: OutputOptions

  /// The run that is asked for, which brings the baseline at a path up to date where one is given;
  /// `refusing` puts into words that the paths are no target.
  func open(
    updating path: String? = nil,
    refusing: (CheckTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> Run {
    let isInput = try input.isAsked(paths)
    if isInput, changes.staged { throw Refusal("what is staged is not read from standard input") }
    let project = try catalog.open(
      isInput ? [input.place] : paths, mayBeMissing: isInput, changes: changes, refusing: refusing)
    let baseline =
      try path.map(BaselineFile.init(toUpdate:)) ?? BaselineFile.inForce(known.baseline, project)
    let linter = Linter(
      contract: project.contract, rules: try selection.rules(project.configuration),
      filter: project.filter, baseline: baseline?.baseline,
      jobs: selection.jobs ?? Machine.cores)
    return Run(
      project: project, linter: linter, baseline: baseline, output: output,
      input: isInput ? try project.page(holding: input.read()) : nil, isStaged: changes.staged)
  }
}
