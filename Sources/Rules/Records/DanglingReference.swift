package import Catalog
import Contract
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
      let isText = index.contract.types(of: layout.to + [layout.from]).count > 1
      var targets = Targets(of: layout, values, constraints, byText: isText)
      var onPage = Set<PageValue>()
      for one in values[layout.from] { onPage.insert(PageValue(page: one.number, text: one.text)) }
      for one in values.withInherited(layout.from) {
        let message: Diagnostic.Message
        var meant: String?
        switch targets.page(of: one.key(byText: isText, ignoringCase: layout.ignoresCase)) {
        case .some(let page):
          guard layout.isToOthers, page == one.number else { continue }
          message = .itself(index.title(of: layout.from), one.text)
        case .none:
          meant = targets.nearest(to: one.text, but: layout.isToOthers ? one.number : nil)
          message = .unknown(
            index.title(of: layout.from), one.text, index.titles(of: layout.to), meant: meant)
        }
        findings.report(
          message, at: one.value.range, on: one.writtenOn.subject,
          element: constraints.places[layout.from].text,
          fix: meant.flatMap { meant in
            // A page that refers to it already would do so twice.
            onPage.contains(PageValue(page: one.number, text: meant))
              ? nil : fix(one, meant, constraints.places[layout.from], in: index)
          })
      }
    }
  }

  /// A value on a page.
  private struct PageValue: Hashable {
    let page: Int
    let text: String
  }

  /// Writes another value in place of a reference.
  private static func fix(
    _ one: CatalogValues.Occurrence, _ text: String, _ place: ValuePlace, in index: CatalogIndex
  ) -> Fix? {
    let field = place.field.map { index.contract.fields[$0] }
    // It would be several items.
    if field?.type == .list, field.map({ text.contains($0.separator) }) == true { return nil }
    return .write(
      text, .unsafe,
      one.page.edit(
        one.value.range, one.value.style, to: text, isLiteral: field?.type.isLiteral == true))
  }

  /// The values that a reference may name.
  private struct Targets {
    /// The page of each value; -1 where several pages have it, or one that is not checked.
    private var pages: [String: Int] = [:]
    private var texts: [String] = []
    private let isText: Bool
    private let ignoresCase: Bool
    private var near: NearestValues?

    init(
      of layout: Constraints.Reference, _ values: CatalogValues, _ constraints: Constraints,
      byText isText: Bool
    ) {
      self.isText = isText
      ignoresCase = layout.ignoresCase
      for place in layout.to {
        for one in values.withInherited(place) {
          let key = one.key(byText: isText, ignoringCase: ignoresCase)
          if let page = pages[key] {
            if page != one.number { pages[key] = -1 }
            continue
          }
          pages[key] = one.number
          texts.append(one.text)
        }
        for text in values.uncheckedTexts(in: constraints.places[place]) {
          pages[ignoresCase ? text.lowercased() : text] = -1
        }
      }
    }

    func page(of key: String) -> Int? { pages[key] }

    /// The only value that is spelled much like a text, unless it is one of the page `own`.
    mutating func nearest(to text: String, but own: Int?) -> String? {
      let values = near ?? NearestValues(texts)
      near = values
      guard let nearest = values.nearest(to: text) else { return nil }
      let page = pages[ignoresCase ? nearest.lowercased() : nearest]
      return own != nil && page == own ? nil : nearest
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
