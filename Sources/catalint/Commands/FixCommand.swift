import ArgumentParser
import Contract
import Diagnostics
import Linting
import Reporters
import Rules
import SourceText

/// `catalint fix`: fixes what has one right answer, and reports the remaining findings.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Fix pages, and report what is left.",
    usage: "catalint fix [<options>] [<path> ...]",
    discussion: """
      Applies every safe fix that 'catalint check' offers: one that cannot make a visible fact \
      wrong. Findings in a baseline are fixed too. What was fixed is reported on standard error, \
      what is left as in 'catalint check'. With paths, other pages stay as they are.

      A file is replaced whole or not at all. A file that is read-only, a link, or changed by \
      another program meanwhile is left alone, and the exit status is 2. The path '-' reads a page \
      from standard input and writes it, fixed, to standard output.
      """)

  @Flag(help: "Also apply fixes to review, which guess what was meant.")
  var unsafe = false

  @Option(
    help: ArgumentHelp(
      "Apply only the fixes of these rules, or categories.", valueName: "rule,rule"),
    completion: Completions.rules)
  var fixOnly: [String] = []

  @Flag(
    help: "Print a patch for 'git apply', and write no page; the report goes to standard error."
  )
  var diff = false

  @Flag(help: "Report only what was fixed: other findings are omitted and do not fail the run.")
  var noReport = false

  @OptionGroup var options: RunOptions
  @OptionGroup(visibility: .private) var staging: StagedOption

  func validate() throws {
    if staging.staged {
      throw ValidationError(
        "staged pages cannot be fixed; fix the pages, and stage them again")
    }
    if noReport, options.output.output != nil {
      throw ValidationError("'--no-report' leaves nothing to write to '--output'")
    }
  }

  func run() throws {
    if options.showSettings { return try options.printSettings(settings) }
    let run = try options.open(fixing: true)
    let only = try rulesToFix(in: run)
    let results = run.map { catalog in
      catalog.fix(by: Fixer(catalog.linter, includesUnsafe: unsafe, writes: !diff, only: only))
    }
    let outcomes = results.map(\.outcome)
    let failures = results.flatMap { outcome, fix in
      fix.unfixed.map { $0.refusal(of: outcome.run.seen($0.path)) }
    }
    for error in failures { Note.error(error) }
    let input = run.catalogs.first?.input
    do { try run.writeNotes(of: outcomes) } catch {
      // Give the page back unchanged: an editor replaces its text with the output, even on failure.
      if let input, !diff { try Output.writeToStandardOutput(input.bytes) }
      throw error
    }
    if !run.output.quiet { list(results, isGrouped: !run.output.noGroup) }
    if diff {
      try Output.writeToStandardOutput(
        results.flatMap { $0.fix.difference(in: $0.outcome.run.project.target) })
    } else if let input {
      try Output.writeToStandardOutput((results.first?.fix.pages.first?.source ?? input).bytes)
    }
    if !noReport { try run.output.write(outcomes, isOutputTaken: diff || input != nil) }
    let isCutShort = results.contains { $0.fix.isCutShort }
    if isCutShort { Note.error("fixing ended before all possible fixes were applied") }
    if !failures.isEmpty || isCutShort { throw ExitStatus.unusable }
    try run.end(outcomes, isReported: !noReport)
  }

  /// The settings that only this command has, by name.
  private var settings: [(name: String, entries: [EffectiveSettings.Entry])] {
    [
      ("unsafe", unsafe ? [.init(value: "true", origin: .option("--unsafe"))] : []),
      ("fix-only", fixOnly.map { .init(value: $0, origin: .option("--fix-only")) }),
    ]
  }

  /// The ids of the rules whose fixes are applied; nil for all.
  private func rulesToFix(in run: Run) throws -> Set<String>? {
    if fixOnly.isEmpty { return nil }
    let ids = try SelectionOptions.names(
      in: fixOnly, besides: run.catalogs.flatMap(\.project.contract.checks.rules)
    ).flatMap { name in
      let ids = name.ids().filter { RuleSet.descriptor($0)?.fixes.isEmpty == false }
      guard !ids.isEmpty else { throw Refusal("'--fix-only' names '\(name)', which has no fix") }
      let running = ids.filter { id in run.catalogs.contains { $0.linter.runs(id) } }
      guard !running.isEmpty else {
        throw Refusal("'--fix-only' names '\(name)', which does not run")
      }
      return running
    }
    if ids.isEmpty { throw Refusal("'--fix-only' names no rule") }
    return Set(ids)
  }

  /// Lists fixed and unfixed findings on standard error.
  private func list(
    _ results: [(outcome: CatalogRun.Outcome, fix: FixResult)], isGrouped: Bool
  ) {
    var fixes = FixList(isGrouped: isGrouped, isDone: !diff)
    for (outcome, fix) in results {
      // Converts paths to those that the user sees.
      let seen = outcome.run.seen
      for step in fix.pages.flatMap(\.steps) {
        fixes.add(step.findings.mappingPaths(seen.callAsFunction), on: step.source)
      }
    }
    for line in fixes.lines { Output.writeLineToStandardError(line) }
    for notice in results.flatMap({ $0.fix.notices($0.outcome.run.seen) }) { Note.notice(notice) }
  }
}

extension FixResult {
  /// The changes, as a patch.
  fileprivate func difference(in target: LintTarget) -> [UInt8] {
    pages.flatMap { page in
      UnifiedDiff(
        target.pathInRepository(page.path), from: page.original.bytes, to: page.source.bytes
      ).bytes
    }
  }
}
