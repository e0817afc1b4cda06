import Contract
import DataSyntax
package import Diagnostics
import JSONSchema
package import Records
import SourceText

/// A value in data of another shape than the contract expects.
package enum WrongShape: PageRule {
  package static let descriptor = RuleDescriptor(
    "wrong-shape", "Value in data that has another shape than the contract expects",
    severity: .error, mildSeverity: .warning, category: .frontmatter, fixes: [.unsafe],
    rationale: """
      The contract has a field or records at this address. A list or a mapping in place of a single
      value, or the reverse, cannot be read as that field, so that no rule checks it. A program that
      reads the data fails, or goes on without the value. Where the contract requires what is
      missing for that reason, it is an error. In data files, a number or a boolean is not a text
      either, and a number in quotes is one, unless the schema of the data allows it. A key that the
      schema requires has a value other than null.
      """,
    examples: [
      Example(
        "A list in place of a number", path: "models/o3.yaml",
        bad: "limit:\n  context: ⟦[200000]⟧\n", good: "limit:\n  context: 200000\n",
        contract: DataExamples.shapes),
      Example(
        "A mapping among the items of a list", path: "models/o3.yaml",
        bad: "tags: [reasoning, ⟦{vision: true}⟧]\n", good: "tags: [reasoning, vision]\n",
        contract: DataExamples.shapes),
      Example(
        "A number in place of a name", path: "models/o3.json",
        bad: "{\"name\": ⟦3⟧}\n", good: "{\"name\": \"3\"}\n", contract: DataExamples.shapes),
      Example(
        "A number in quotes", path: "models/o3.json",
        bad: "{\"limit\": {\"context\": ⟦\"200000\"⟧}}\n",
        good: "{\"limit\": {\"context\": 200000}}\n", contract: DataExamples.shapes),
      Example(
        "A list item without a value", path: "models/o3.yaml",
        bad: "tags:\n  - reasoning\n  - ⟦~⟧\n", good: "tags:\n  - reasoning\n",
        contract: DataExamples.shapes),
      Example(
        "A text in place of a record", path: "products/python.yaml",
        bad: "releases:\n  - ⟦\"3.13\"⟧\n",
        good: "releases:\n  - {cycle: \"3.13\", date: 2024-10-07}\n",
        contract: DataExamples.releases),
    ])

  package static let needs: PageFeatures = .misshapenValues

  package static func check(_ page: Page, into findings: inout Findings) {
    let shapes = page.contents.misshapenValues
    // The value in front of a syntax error may not be the intended one.
    guard !shapes.isEmpty, page.data?.isComplete == true else { return }
    let failures = page.dataFailures.filter { failure in
      if case .type = failure.kind { return true }
      return !failure.isAboutAbsence && !failure.path.steps.isEmpty
    }
    .map(\.range)
    var stated = Set(
      AmbiguousValueFinder(page).values.map(\.node.range)
        + page.inheritanceFaults.filter(\.isReported).map(\.range))
    let hiding = HiddenAbsences(page).places
    for shape in shapes where stated.insert(shape.node.range).inserted {
      guard !failures.contains(where: { $0.contains(shape.node.range) }) else { continue }
      findings.report(
        .message(shape, on: page), at: shape.node.range, element: element(of: shape, on: page),
        isMild: !shape.isCertain && !hiding.contains(shape.node.range), fix: fix(shape, on: page))
    }
  }

  /// Quotes around a number or a boolean that should be a text: these are the same in all formats.
  /// A number that should not be a text is the same without them.
  private static func fix(_ shape: MisshapenValue, on page: Page) -> Fix? {
    guard let scalar = shape.node.scalar else { return nil }
    let range = shape.node.range
    switch shape.expected {
    case .text where scalar.style == .plain:
      let text = "\"\(page.source.text(range))\""
      return Fix("quote it", safety: .unsafe, edits: [page.edit(range, text)])
    case .number:
      guard let format = page.data?.format, ScalarWriter(format).isNumber(scalar.text) else {
        return nil
      }
      return Fix("remove the quotes", safety: .unsafe, edits: [page.edit(range, scalar.text)])
    default: return nil
    }
  }

  private static func element(of shape: MisshapenValue, on page: Page) -> String {
    switch shape.subject {
    case .field(let field), .item(of: let field): page.contract.fields[field].name
    case .key(let key, _): key
    case .record(let set): set.name
    case .page: ""
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func message(_ shape: MisshapenValue, on page: Page) -> Self {
    let found = shape.node.shapeWords
    switch shape.subject {
    case .field(let field):
      let title = page.contract.fields[field].title
      let text = shape.expected == .number ? shape.node.scalar?.text : nil
      let value: Diagnostic.Message = text.map { " '\($0)'" } ?? ""
      return "\(term: title)\(value) is \(term: found); expected \(term: shape.expected.words)"
    case .item(of: let field):
      let title = page.contract.fields[field].title
      return "an item of \(term: title) is \(term: found); expected \(term: shape.expected.words)"
    case .key(let key, isItem: true):
      return "an item of '\(key)' is \(term: found); expected \(term: shape.expected.words)"
    case .key(let key, isItem: false):
      return "'\(key)' is \(term: found); expected \(term: shape.expected.words)"
    case .record(let set):
      return "a record of '\(set.name)' is \(term: found); expected \(term: shape.expected.words)"
    case .page:
      return "the data is \(term: found); expected \(term: shape.expected.words)"
    }
  }
}

extension InheritanceFault {
  /// Whether another rule reports it, and not only the shape of what should have the text.
  fileprivate var isReported: Bool { if case .unread = kind { false } else { true } }
}

extension MisshapenValue.Expected {
  fileprivate var words: String {
    switch self {
    case .mapping: "a mapping"
    case .list: "a list"
    case .value: "a single value"
    case .text: "a text"
    case .number: "a number"
    }
  }
}

extension MisshapenValue {
  /// Whether programs that read the value get none that they can use: a text for a number, or null.
  fileprivate var isCertain: Bool {
    if case .item = subject { return false }
    return expected == .number || node.isNull
  }
}

extension DataNode {
  /// The shape of a value in messages.
  fileprivate var shapeWords: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .unknown: "unknown"
    case .scalar(let scalar):
      switch scalar.value {
      case .boolean: "a boolean"
      case .number, .infinity, .notANumber: "a number"
      case .dateTime: "a date"
      case .string: "a text"
      case .null: "null"
      }
    }
  }
}
