import Diagnostics
import JSONSchema
import Reporters
import SourceText

extension Refusal {
  /// What is wrong with one of Catalint's own files, told as findings are: with place, line and
  /// carets. `subject` stands where a finding has its rule.
  init(_ message: String, problems: [DocumentProblem], in file: SourceFile, of subject: String) {
    let diagnostics = problems.map { problem in
      Diagnostic(
        rule: subject, category: .frontmatter, severity: .error, path: file.path,
        range: problem.range, message: .init(problem.message, wording: problem.message))
    }
    let report = Report(root: ".", pages: 0, diagnostics: diagnostics, notices: []) { _ in file }
    let text = TextReporter(isGrouped: false, isQuiet: true).write(report)
    self.init(message, details: String(text.dropLast()))
  }
}
