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

  /// The values, place by place.
  func values(_ texts: inout StringPoolWriter) -> [CatalogValue] {
    if page.hasConflict { return [] }
    var values: [CatalogValue] = []
    for number in places {
      switch page.contract.constraints.places[number].source {
      case .path(let capture):
        guard let text = page.captures[capture] else { continue }
        values.append(CatalogValue(texts.place(of: text), at: page.titlePlace, in: number, .fixed))
      case .page(let field):
        for fact in page.factIndex[field] where page.set(of: fact) == nil {
          add(fact, number, to: &values, &texts)
        }
      case .record(let set, let field):
        for fact in page.factIndex[field] where page.set(of: fact) === set {
          add(fact, number, to: &values, &texts)
        }
      }
    }
    return values.shrunk
  }

  /// The values of its own record that it inherits, where they are written.
  func inheritedValues(_ texts: inout StringPoolWriter) -> [InheritedValue] {
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
          let value = CatalogValue(texts.place(of: text), at: value.innerRange, in: number, .fixed)
          values.append(InheritedValue(value: value, path: path))
        }
      }
    }
    return values
  }

  private func add(
    _ fact: Fact, _ place: ValuePlaceIndex, to values: inout [CatalogValue],
    _ texts: inout StringPoolWriter
  ) {
    func append(_ text: ArraySlice<UInt8>, at range: ByteRange, _ style: TextStyle) {
      if text.isEmpty { return }
      values.append(CatalogValue(texts.place(of: text), at: range, in: place, style))
    }
    switch fact.value {
    case .missing, .unfit: return
    case .list(let items):
      for item in items {
        let text = Array(item.text.utf8)[...]
        append(text, at: item.range, page.style(of: text, in: item.range))
      }
    case .link:
      let address = page.contract.fields[fact.field].isAddress ? fact.destination : nil
      let text = address.map { page.source.slice($0) } ?? page.bytes(of: fact)
      append(text, at: address ?? fact.range, .fixed)
    default:
      let text = page.bytes(of: fact)
      append(text, at: fact.range, page.style(of: text, in: fact.range))
    }
  }

  /// Whether the page may have values that could not be read.
  var mayHaveMore: Bool { page.mayHaveUnreadFacts }
}

extension Page {
  /// The set of the record that a fact belongs to.
  fileprivate func set(of fact: Fact) -> RecordSetLayout? { contents.records[fact.record].set }
}
