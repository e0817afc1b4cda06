package import Catalog
import DataSyntax
package import Diagnostics
import JSONSchema
import SourceText

/// A value of the frontmatter that the contract's schema does not allow.
package enum SchemaViolation: PageRule {
  package static let descriptor = RuleDescriptor(
    "schema-violation", "Value that the frontmatter may not have",
    severity: .error, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      Sites sort and filter pages by the values of their frontmatter. A value of another type, or one
      that is none of those allowed, puts the page in the wrong place, or in none.
      """,
    examples: [
      Example(
        "A misspelt type", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          type: ⟦modle⟧
          ---

          """,
        good: """
          ---
          title: gpt-4.1-mini
          author: OpenAI
          type: model
          ---

          """),
      Example(
        "A weight in words", path: "providers/_index.md",
        bad: """
          ---
          title: Providers
          weight: ⟦first⟧
          ---

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, let schema = kind.frontmatterSchema, let yaml = page.frontmatter,
      let root = yaml.root
    else { return }
    for failure in schema.failures(in: root) {
      // What could not be read may be there, and `invalid-yaml` tells of it.
      if failure.isAboutAbsence && !yaml.isComplete { continue }
      if yaml.hasProblem(in: entry(of: failure, in: root)) { continue }
      if isToldByKeys(failure, of: kind) { continue }
      findings.report(
        Diagnostic.Message(failure.message, wording: failure.wording), at: failure.range,
        element: "\(failure.path)", fix: fix(failure, on: page))
    }
  }

  /// The whole entry of the block that a failure is in: a bracket left open spoils all of it.
  private static func entry(of failure: SchemaFailure, in root: DataNode) -> ByteRange {
    guard case .key(let name)? = failure.path.steps.first, let value = root.mapping?[name] else {
      return failure.isAboutAbsence ? ByteRange(at: failure.range.start) : failure.range
    }
    return value.range.union(failure.range)
  }

  /// Whether `missing-key` or `unknown-key` tells of a failure: they know the keys that the contract
  /// lists for the whole block, and nothing of mappings inside.
  private static func isToldByKeys(_ failure: SchemaFailure, of kind: PageKind) -> Bool {
    let keys = kind.frontmatter
    return switch failure.kind {
    case .missing(let name, _):
      failure.path.steps.isEmpty && keys.contains { $0.name == name && $0.isRequired }
    case .unknownKey(let name, _, _):
      failure.path.steps.count == 1 && !keys.isEmpty && !keys.contains { $0.name == name }
    default: false
    }
  }

  /// The nearest value that is allowed, or the only one.
  private static func fix(_ failure: SchemaFailure, on page: Page) -> Fix? {
    guard case .enumeration(_, let allowed, let nearest) = failure.kind,
      let value = nearest ?? (allowed.count == 1 ? allowed.first?.text : nil)
    else { return nil }
    return Fix("write '\(value)'", safety: .unsafe, edits: [page.edit(failure.range, value)])
  }
}
