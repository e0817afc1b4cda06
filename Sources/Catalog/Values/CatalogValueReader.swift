import Contract
import DataSyntax
import Records
import SourceText

/// Reads the values of a page that constraints of its contract compare.
struct CatalogValueReader {
  private let page: Page
  private let places: [ValuePlaceIndex]

  /// Nil for a page without such values, as all are where the contract has no constraints.
  init?(of page: Page) {
    guard let kind = page.kind else { return nil }
    places = page.contract.constraints.places(of: kind)
    if places.isEmpty { return nil }
    self.page = page
  }

  /// The values, place by place; of those that the contract makes unique on the page, each once,
  /// since other rules report the second. A page with merge conflict markers has those in its path.
  func values(_ texts: inout TextCollector) -> [CatalogValue] {
    var values: [CatalogValue] = []
    let hasConflict = page.hasConflict
    for number in places {
      switch page.contract.constraints.places[number].source {
      case .path(let parts):
        guard let text = parts.text(with: { page.captures[$0] }) else { continue }
        let place = texts.place(of: text)
        values.append(
          CatalogValue(place, key: place, at: page.titlePlace, in: number, .fixed))
      case .page where hasConflict, .record where hasConflict: continue
      case .page(let field):
        for fact in page.factIndex[field] where page.set(of: fact) == nil {
          add(fact, number, to: &values, &texts)
        }
      case .record(let set, let field):
        let repeated = repeatedValues(of: field, in: set)
        for fact in page.factIndex[field]
        where page.set(of: fact) === set && !repeated.contains(fact.range) {
          add(fact, number, to: &values, &texts)
        }
      }
    }
    return values.shrunk
  }

  /// The places of the values that records next to each other should not both have.
  private func repeatedValues(
    of field: FieldIndex, in set: RecordSetLayout
  ) -> Set<ByteRange> {
    guard set.key == field || set.unique.contains(field) else { return [] }
    var repeated: Set<ByteRange> = []
    var known: [Siblings: Set<String>] = [:]
    for record in page.dataRecords where record.layout === set {
      guard let fact = record.fact(of: field), !fact.isMissing else { continue }
      if !known[record.siblings, default: []].insert(page.key(of: fact)).inserted {
        repeated.insert(fact.range)
      }
    }
    return repeated
  }

  /// The values of its own record that it inherits, where they are written.
  func inheritedValues(_ texts: inout TextCollector) -> [InheritedValue] {
    if page.hasConflict || !page.inherits { return [] }
    var values: [InheritedValue] = []
    for number in places {
      guard case .page(let field) = page.contract.constraints.places[number].source else {
        continue
      }
      for fact in page.inheritedFacts where fact.field == field && !fact.isMissing {
        guard !fact.isMalformed, let (path, origin) = page.origin(ofInherited: fact) else {
          continue
        }
        for value in origin.items ?? [origin] {
          guard let text = value.scalar?.text, !text.isEmpty else { continue }
          let written = texts.place(of: text)
          let key = origin.items == nil ? texts.place(of: page.key(of: fact)) : written
          let value = CatalogValue(
            written, key: key, at: value.innerRange, in: number, .fixed)
          values.append(InheritedValue(value: value, path: path))
        }
      }
    }
    return values
  }

  private func add(
    _ fact: Fact, _ place: ValuePlaceIndex, to values: inout [CatalogValue],
    _ texts: inout TextCollector
  ) {
    func append(
      _ text: ArraySlice<UInt8>, key: String? = nil, at range: ByteRange, _ style: ValueStyle
    ) {
      // In data, an empty text that does not mean "no value" refers to nothing.
      if text.isEmpty, !fact.isInData || fact.list != nil { return }
      let written = texts.place(of: text)
      values.append(
        CatalogValue(
          written, key: key.map { texts.place(of: $0) } ?? written, at: range, in: place, style))
    }
    switch fact.value {
    case .missing, .unfit: return
    case .list(let items):
      let form = page.contract.fields[fact.field].listForm
      var known: Set<String> = []
      for item in items {
        if form?.isUnique == true, !known.insert(item.key(form)).inserted { continue }
        let text = Array(item.text.utf8)[...]
        append(text, at: item.range, page.style(of: item, in: fact))
      }
    case .link:
      let address = page.contract.fields[fact.field].isAddress ? fact.destination : nil
      let text = address.map { page.source.slice($0) } ?? page.bytes(of: fact)
      append(text, at: address ?? fact.range, .fixed)
    default:
      append(
        page.bytes(of: fact), key: page.key(of: fact), at: fact.range, page.style(of: fact))
    }
  }

  /// Whether the page may have values that could not be read.
  var mayHaveMore: Bool { page.mayHaveUnreadFacts }
}

extension Page {
  /// The set of the record that a fact belongs to.
  fileprivate func set(of fact: Fact) -> RecordSetLayout? { contents.records[fact.record].set }
}
