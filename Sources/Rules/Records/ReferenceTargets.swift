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
  /// otherwise.
  func unusedValue(
    _ text: String, besides references: [CatalogValues.Occurrence]
  ) -> CatalogValues.Occurrence? {
    guard references.contains(where: { $0.number != references[0].number }) else { return nil }
    let key = ignoresCase ? text.lowercased() : text
    return used.contains(key) ? nil : occurrences[key]
  }

  /// The only value that is spelled much like a text, unless it is one of the page `own`.
  mutating func nearest(to text: String, but own: Int?) -> String? {
    let values = near ?? NearestValues(texts)
    near = values
    guard let nearest = values.nearest(to: text) else { return nil }
    let page = pages[ignoresCase ? nearest.lowercased() : nearest]
    return own != nil && page == own ? nil : nearest
  }
}
