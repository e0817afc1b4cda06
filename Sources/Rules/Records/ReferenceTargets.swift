import Catalog
import Contract

/// The values that a reference may name.
struct ReferenceTargets {
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

extension Contract {
  /// Whether a text is one that the field at a place may have.
  fileprivate func allows(_ text: String, at place: ValuePlaceIndex) -> Bool {
    guard let field = constraints.places[place].field.map({ fields[$0] }) else { return true }
    return field.form.constraints.violation(of: text) == nil
      && field.items?.contains(text) != false
  }
}
