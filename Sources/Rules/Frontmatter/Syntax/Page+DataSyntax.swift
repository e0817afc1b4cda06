import DataSyntax
import Diagnostics
import Records
import SourceText

extension Page {
  /// Reports what is wrong with the syntax of data in a format.
  func reportSyntax(of format: DataFormat, into findings: inout Findings) {
    guard let data, data.format == format else { return }
    lazy var parts = PageParts(self)
    for problem in data.problems {
      switch problem.kind {
      // Other rules report these.
      case .duplicateKey, .controlCharacter, .foreignLineBreak: continue
      case .byteOrderMark where parts.part(of: problem.range) != nil: continue
      case .json(.byteOrderMark) where problem.range.start == 0: continue
      case .json(.controlCharacter), .json(.unescapedControl), .toml(.controlCharacter),
        .toml(.unescapedControl):
        if damage.hasPlace(in: problem.range) { continue }
      default: break
      }
      let related = problem.related.map { self.related($0, "it belongs to this") }
      findings.report(
        Diagnostic.Message(problem.message, wording: problem.wording), at: problem.range,
        related: related.map { [$0] } ?? [])
    }
  }
}
