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
      refers to was renamed or removed. Where several pages refer to one that no page has, and
      nothing to another one that is spelled much like it, that is reported.
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
    // Each with the text that pages refer to instead.
    var renamed: [RenamedValue: String] = [:]
    for layout in constraints.references {
      let places = layout.to.map { constraints.places[$0] }
      guard !places.contains(where: { values.areUncertain(in: $0) }),
        // A catalog may have a part of what a contract that is built in describes.
        !index.contract.isBuiltIn || places.contains(where: { values.hasPages(with: $0) })
      else { continue }
      let isText = index.contract.types(of: layout.to + [layout.from]).count > 1
      var targets = Targets(of: layout, values, index.contract, byText: isText)
      let found = values.withInherited(layout.from)
      let dangling = check(found, of: layout, &targets, byText: isText, in: index, into: &findings)
      if dangling.isEmpty { continue }
      var onPage = Set<PageValue>()
      for one in values[layout.from] { onPage.insert(PageValue(page: one.number, text: one.text)) }
      for (text, references) in dangling {
        let meant = targets.proposal(for: text, but: nil)
        var isRenamed = false
        if let target = targets.unusedValue(nearTo: text, besides: references) {
          let value = RenamedValue(page: target.number, range: target.value.range)
          let known = renamed[value]
          if known == nil {
            renamed[value] = text
            report(target, referredToAs: references, of: layout, in: index, into: &findings)
          }
          if known == nil || known?.hasSameBytes(as: text) == true { continue }
          // The fix of the other finding writes another value.
          isRenamed = true
        }
        for one in references {
          let meant = layout.isToOthers ? targets.proposal(for: text, but: one.number) : meant
          findings.report(
            .unknown(index.title(of: layout.from), text, index.targets(layout.to), meant: meant),
            at: one.value.range, on: one.writtenOn.subject,
            element: constraints.places[layout.from].text,
            fix: meant.flatMap { meant in
              // A page that refers to it already would do so twice.
              isRenamed || onPage.contains(PageValue(page: one.number, text: meant))
                ? nil : fix(one, meant, constraints.places[layout.from], in: index)
            })
        }
      }
    }
  }

  /// Reports references of pages to themselves; the references to nothing, by their texts in the
  /// order of the pages.
  private static func check(
    _ found: [CatalogValues.Occurrence], of layout: Constraints.Reference,
    _ targets: inout Targets, byText isText: Bool, in index: CatalogIndex,
    into findings: inout Findings
  ) -> [(text: String, references: [CatalogValues.Occurrence])] {
    var dangling: [(text: String, references: [CatalogValues.Occurrence])] = []
    var numbers: [String: Int] = [:]
    for one in found {
      let key = one.key(byText: isText, ignoringCase: layout.ignoresCase)
      if let page = targets.page(of: key) {
        targets.use(key)
        guard layout.isToOthers, page == one.number else { continue }
        findings.report(
          .itself(index.title(of: layout.from), one.text), at: one.value.range,
          on: one.writtenOn.subject, element: index.contract.constraints.places[layout.from].text)
      } else if let number = numbers[one.text] {
        dangling[number].references.append(one)
      } else {
        numbers[one.text] = dangling.count
        dangling.append((one.text, [one]))
      }
    }
    return dangling
  }

  /// Reports a value that nothing refers to, where several pages refer to another one that is
  /// spelled much like it.
  private static func report(
    _ target: CatalogValues.Occurrence, referredToAs references: [CatalogValues.Occurrence],
    of layout: Constraints.Reference, in index: CatalogIndex, into findings: inout Findings
  ) {
    let place = index.contract.constraints.places[target.value.place]
    let first = references[0]
    findings.report(
      .unused(
        index.title(of: target.value.place), target.text, meant: first.text,
        pages: Set(references.map(\.number)).count, index.holder(of: target.value.place)),
      at: target.value.range, on: target.writtenOn.subject, element: place.text,
      related: [
        RelatedPlace(
          path: first.writtenOn.path, range: first.value.range,
          message: "\(index.title(of: layout.from)) '\(first.text)'")
      ],
      fix: fix(target, first.text, place, in: index))
  }

  /// The place of a value that is reported in place of the references to it.
  private struct RenamedValue: Hashable {
    let page: Int
    let range: ByteRange
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
    /// The first occurrence of each value in a field.
    private var occurrences: [String: CatalogValues.Occurrence] = [:]
    /// The values that something refers to.
    private var used: Set<String> = []
    private var texts: [String] = []
    private let layout: Constraints.Reference
    private let contract: Contract
    private let isText: Bool
    private let ignoresCase: Bool
    private var near: NearestValues?

    init(
      of layout: Constraints.Reference, _ values: CatalogValues, _ contract: Contract,
      byText isText: Bool
    ) {
      let constraints = contract.constraints
      self.layout = layout
      self.contract = contract
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
          if constraints.places[place].field != nil { occurrences[key] = one }
          texts.append(one.text)
        }
        for text in values.uncheckedTexts(in: constraints.places[place]) {
          pages[ignoresCase ? text.lowercased() : text] = -1
        }
      }
    }

    func page(of key: String) -> Int? { pages[key] }

    mutating func use(_ key: String) { used.insert(key) }

    /// The place of a value that nothing refers to, where references on several pages are spelled
    /// otherwise, as it may be.
    mutating func unusedValue(
      nearTo text: String, besides references: [CatalogValues.Occurrence]
    ) -> CatalogValues.Occurrence? {
      guard references.contains(where: { $0.number != references[0].number }),
        let nearest = nearest(to: text)
      else { return nil }
      let key = ignoresCase ? nearest.lowercased() : nearest
      guard !used.contains(key), let value = occurrences[key],
        contract.allows(text, at: value.value.place)
      else { return nil }
      return value
    }

    /// The value that a reference should name, unless it is one of the page `own`, or has a form
    /// that is not allowed there or in a reference.
    mutating func proposal(for text: String, but own: Int?) -> String? {
      guard let nearest = nearest(to: text), contract.allows(nearest, at: layout.from) else {
        return nil
      }
      let key = ignoresCase ? nearest.lowercased() : nearest
      if own != nil && pages[key] == own { return nil }
      if let value = occurrences[key], !contract.allows(nearest, at: value.value.place) {
        return nil
      }
      return nearest
    }

    /// The only value that is spelled much like a text.
    private mutating func nearest(to text: String) -> String? {
      let values = near ?? NearestValues(texts)
      near = values
      return values.nearest(to: text)
    }
  }
}

extension Contract {
  /// Whether a text is one that the field at a place may have.
  fileprivate func allows(_ text: String, at place: ValuePlaceIndex) -> Bool {
    guard let field = constraints.places[place].field.map({ fields[$0] }) else { return true }
    return field.form.constraints.violation(of: text) == nil
      && field.items?.contains(text) != false
  }
}

extension CatalogIndex {
  /// What the values of some places are, in messages: `the address or alias of any page or the id of
  /// any record of 'models'`.
  fileprivate func targets(_ places: [ValuePlaceIndex]) -> String {
    var groups: [(holder: String, titles: [String])] = []
    for place in places {
      let (holder, title) = (
        holder(of: place).map { "record of '\($0)'" } ?? "page", title(of: place)
      )
      if let known = groups.firstIndex(where: { $0.holder == holder }) {
        if !groups[known].titles.contains(title) { groups[known].titles.append(title) }
      } else {
        groups.append((holder, [title]))
      }
    }
    return groups.map { "the \($0.titles.joined(separator: " or ")) of any \($0.holder)" }
      .joined(separator: " or ")
  }

  /// The set of the records that have the values of a place; nil where pages have them.
  fileprivate func holder(of place: ValuePlaceIndex) -> String? {
    guard case .record(let set, _) = contract.constraints.places[place].source else { return nil }
    return set.name
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(
    _ title: String, _ text: String, _ target: String, meant: String?
  ) -> Self {
    let fault: Self = "\(term: title) '\(text)' is not \(term: target)"
    return meant.map { "\(fault); did you mean '\($0)'?" } ?? fault
  }

  fileprivate static func unused(
    _ title: String, _ text: String, meant: String, pages: Int, _ set: String?
  ) -> Self {
    let holder = set.map { "record of '\($0)'" } ?? "page"
    return """
      nothing refers to the \(term: title) '\(text)', but \(pages) pages refer to '\(meant)', which \
      no \(term: holder) has; did you mean '\(meant)'?
      """
  }

  fileprivate static func itself(_ title: String, _ text: String) -> Self {
    "\(term: title) '\(text)' is this page itself; expected another one"
  }
}
