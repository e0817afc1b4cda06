/// What pages state of a field.
extension CatalogIndex {
  /// The value of a field on each page that states it; nil where one of them cannot be read.
  package func values(of field: FieldIndex, on numbers: [Int]) -> [SharedValue]? {
    var values: [SharedValue] = []
    for number in numbers {
      let page = pages[number]
      if let fact = page.facts.first(where: { $0.field == field && $0.isOfPage }) {
        values.append(fact.value)
      } else if !page.isSilent(on: field) {
        return nil
      }
    }
    return values
  }
}
