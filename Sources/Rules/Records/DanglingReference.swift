package import Catalog
import Contract
import DataSyntax
package import Diagnostics
import Records
import SourceText

/// A reference to a value that no page has.
package enum DanglingReference: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "dangling-reference", "Reference to something that does not exist",
    severity: .error, category: .records, fixes: [.unsafe],
    rationale: """
      A program that follows the reference finds nothing. Most often it is misspelt, or what it
      refers to was renamed or removed.
      """,
    examples: [
      Example(
        "A misspelt name", path: "products/go.yaml",
        bad: """
          address: go
          related: [⟦pyhton⟧]

          """,
        good: """
          address: go
          related: [python]

          """,
        others: ["products/python.yaml": "address: python\n"], contract: DataExamples.addresses),
      Example(
        "A page that refers to itself", path: "products/go.yaml",
        bad: """
          address: go
          related: [⟦go⟧]

          """,
        good: "address: go\n", contract: DataExamples.addresses),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let constraints = index.contract.constraints
    if constraints.references.isEmpty { return }
    let values = CatalogValues(of: index)
    for layout in constraints.references {
      guard !layout.to.contains(where: { values.areUncertain(in: constraints.places[$0]) }) else {
        continue
      }
      var targets = Targets(of: layout, values, constraints)
      for one in values.withInherited(layout.from) {
        let message: Diagnostic.Message
        var meant: String?
        switch targets.page(of: one.key(ignoringCase: layout.ignoresCase)) {
        case .some(let page):
          guard layout.isToOthers, page == one.number else { continue }
          message = .itself(index.title(of: layout.from), one.text)
        case .none:
          meant = targets.nearest(to: one.text)
          message = .unknown(
            index.title(of: layout.from), one.text, index.titles(of: layout.to), meant: meant)
        }
        findings.report(
          message, at: one.value.range, on: one.writtenOn.subject,
          element: constraints.places[layout.from].text,
          fix: meant.flatMap { one.value.canBecome($0) ? $0 : nil }.map {
            Fix(
              "write '\($0)'", safety: .unsafe,
              edits: [Edit(path: one.page.path, range: one.value.range, replacement: $0)])
          })
      }
    }
  }

  /// The values that a reference may name.
  private struct Targets {
    /// The page of each value; -1 where several pages have it, or one that is not checked.
    private var pages: [[UInt8]: Int] = [:]
    private var texts: [String] = []
    private var near: NearestValues?

    init(
      of layout: Constraints.Reference, _ values: CatalogValues, _ constraints: Constraints
    ) {
      for place in layout.to {
        for one in values.withInherited(place) {
          let key = one.key(ignoringCase: layout.ignoresCase)
          if let page = pages[key] {
            if page != one.number { pages[key] = -1 }
            continue
          }
          pages[key] = one.number
          texts.append(one.text)
        }
        for text in values.uncheckedTexts(in: constraints.places[place]) {
          pages[Array((layout.ignoresCase ? text.lowercased() : text).utf8)] = -1
        }
      }
    }

    func page(of key: [UInt8]) -> Int? { pages[key] }

    /// The only value that is spelled much like a text.
    mutating func nearest(to text: String) -> String? {
      let values = near ?? NearestValues(texts)
      near = values
      return values.nearest(to: text)
    }
  }
}

extension CatalogIndex {
  /// What the values of some places are called in messages: `address or alias`.
  fileprivate func titles(of places: [ValuePlaceIndex]) -> String {
    places.map { title(of: $0) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: " or ")
  }
}

extension CatalogValue {
  /// Whether another text can replace this one without quotes or escapes of its own.
  fileprivate func canBecome(_ text: String) -> Bool {
    let isWord = text.utf8.allSatisfy {
      $0.isAlphanumeric || $0 == .hyphen || $0 == .underscore || $0 == .period || $0 == .slash
    }
    guard isWord, text.utf8.first?.isAlphanumeric == true, text.utf8.last?.isAlphanumeric == true
    else { return false }
    return switch style {
    case .fixed: false
    case .quoted: true
    case .bare:
      text.utf8.contains(where: \.isLetter) && DataValue(plain: text) == .string
        && !Self.booleans.contains(text.lowercased())
    }
  }

  /// Words that YAML 1.1 reads as booleans.
  private static let booleans: Set = ["yes", "no", "on", "off", "y", "n"]
}

extension Diagnostic.Message {
  fileprivate static func unknown(
    _ title: String, _ text: String, _ target: String, meant: String?
  ) -> Self {
    let fault: Self = "\(term: title) '\(text)' is not the \(term: target) of any page"
    return meant.map { "\(fault); did you mean '\($0)'?" } ?? fault
  }

  fileprivate static func itself(_ title: String, _ text: String) -> Self {
    "\(term: title) '\(text)' is this page itself; expected another one"
  }
}
