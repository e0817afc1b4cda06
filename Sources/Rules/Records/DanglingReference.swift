package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A reference to a value that no page has.
package enum DanglingReference: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "dangling-reference", "Reference to something that does not exist",
    severity: .error, category: .records, fixes: [.unsafe], traits: [.judgesText],
    leaves: [InvalidID.descriptor.id],
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
      var targets = ReferenceTargets(of: layout, values, index.contract, byText: isText)
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
    _ targets: inout ReferenceTargets, byText isText: Bool, in index: CatalogIndex,
    into findings: inout Findings
  ) -> [(text: String, references: [CatalogValues.Occurrence])] {
    var dangling: [(text: String, references: [CatalogValues.Occurrence])] = []
    var numbers: [String: Int] = [:]
    // References that follow each other are mostly to one thing, such as that of their folder.
    var known: (text: ArraySlice<UInt8>, page: Int)?
    for one in found {
      let text = one.page.bytes(of: one.value)
      if let known, one.value.isKey, known.text.hasSameBytes(as: text),
        !layout.isToOthers || known.page != one.number
      {
        continue
      }
      if isInvalidID(one, in: index),
        findings.leaves(to: InvalidID.descriptor, on: one.writtenOn.subject)
      {
        continue
      }
      let key = one.key(byText: isText, ignoringCase: layout.ignoresCase)
      if let page = targets.page(of: key) {
        targets.use(key)
        if one.value.isKey { known = (text, page) }
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

  /// Whether a reference is not an ID at all, which another rule reports.
  private static func isInvalidID(
    _ one: CatalogValues.Occurrence, in index: CatalogIndex
  ) -> Bool {
    let contract = index.contract
    guard let field = contract.constraints.places[one.value.place].field,
      contract.fields[field].type == .id
    else { return false }
    return contract.ids.defect(in: Array(one.text.utf8)[...]) != nil
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
