import Catalog
import Diagnostics
import Linting
import Reporters
import SourceText

/// The contract that `--contract` names.
struct ContractChoice {
  /// The name of a built-in contract, or the path of a file.
  let text: String

  /// The contract; what is wrong with it ends the run.
  func load() throws -> Contract {
    // What is built in and cannot be read is a defect of Catalint.
    if let builtIn = BuiltInContract.named(text) { return try builtIn.get() }
    switch FileReader().read(text) {
    case .success(let bytes): return try read(SourceFile(path: text, bytes: bytes))
    case .failure(let failure):
      let names = BuiltInContract.names.map { "'\($0)'" }.joined(separator: ", ")
      throw Refusal(
        "'\(text)' is neither a built-in contract (\(names)) nor a file that can be read: "
          + failure.description)
    }
  }

  private func read(_ file: SourceFile) throws -> Contract {
    switch ContractReader.read(file.bytes) {
    case .success(let contract): return contract
    case .failure(let problems):
      throw Refusal(
        "the contract '\(text)' cannot be used", details: Self.report(problems, in: file))
    }
  }

  /// The problems as findings look: with place, line and carets.
  private static func report(_ problems: ContractProblems, in file: SourceFile) -> String {
    let diagnostics = problems.list.map { problem in
      Diagnostic(
        rule: "contract", category: .frontmatter, severity: .error, path: file.path,
        range: problem.range, message: .init(problem.message, wording: problem.message))
    }
    let report = Report(root: ".", pages: 0, diagnostics: diagnostics, notices: []) { _ in file }
    let text = TextReporter(isGrouped: false, isQuiet: true).write(report)
    return String(text.dropLast())
  }
}
