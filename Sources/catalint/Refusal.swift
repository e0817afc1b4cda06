import Contract
import Diagnostics
import Records
import Reporters
import SourceText

/// A reason why a command does not run, reported to the user.
struct Refusal: Error, CustomStringConvertible {
  let description: String
  /// Lines that go with it, ready to be printed.
  let details: String

  init(_ description: String, details: String = "") {
    self.description = description
    self.details = details
  }
}

extension Refusal {
  /// A settings file cannot be used; its problems are shown as findings are, with place, line and
  /// carets. `noun` names the kind of file.
  init(_ noun: String, _ file: SourceFile, _ problems: FileProblems) {
    let diagnostics = problems.list.map { problem in
      Diagnostic(
        rule: noun, category: .frontmatter, severity: .error, path: problem.path ?? file.path,
        range: problem.range, message: .init(problem.message, wording: problem.message))
    }
    let report = Report(root: ".", pages: 0, diagnostics: diagnostics, notices: []) { path in
      problems.files.first { $0.path == path } ?? file
    }
    let text = TextReporter(isGrouped: false, isQuiet: true).write(report)
    self.init(
      "the \(noun) '\(file.path)' cannot be used", details: String(text.dropLast()))
  }

  init(configuration file: SourceFile, _ problems: FileProblems) {
    self.init("configuration", file, problems)
  }
}
