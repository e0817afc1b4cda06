import Contract
import Diagnostics
import Records
import SourceText

/// The facts of a page, to see that a fix keeps those that it is not about.
struct PageFactList: Sendable {
  private let facts: [Item]

  fileprivate struct Item: Hashable {
    let field: String
    let isID: Bool
    let value: Value
    var range: ByteRange
    /// The destination of a link.
    var destination: ByteRange?

    /// The fact as it is after edits that do not touch it.
    func moved(by map: EditMap) -> Item {
      var item = self
      item.range = map(range)
      item.destination = destination.map(map.callAsFunction)
      return item
    }

    func isTouched(by map: EditMap) -> Bool {
      map.touches(range) || destination.map(map.touches) == true
    }

    var content: Content { Content(field: field, value: value) }
  }

  fileprivate struct Content: Hashable {
    let field: String
    let value: Value
  }

  fileprivate enum Value: Hashable {
    case value(ExportedValue, destination: [UInt8]?)
    /// A text that is not a value of its field's type.
    case text(String)
  }

  init(_ page: Page) {
    facts = page.contents.facts.map { fact in
      let value = page.value(of: fact)
      let destination = fact.destination.map { Array(page.source.slice($0)) }
      return Item(
        field: page.element(of: fact), isID: page.contract.fields[fact.field].role == .id,
        value: value.map { .value($0, destination: destination) } ?? .text(page.text(of: fact)),
        range: fact.range, destination: fact.destination)
    }
  }
}

extension PageFactList {
  /// A fact that is lost or changed without a finding about it.
  struct Loss {
    let field: String
    let text: String
    /// Where it was, in the page before.
    let range: ByteRange
  }

  /// The losses of edits: a fact that they do not touch and that changed or is gone, or one that
  /// they touch and that is gone, or changed where no fixed finding is about it. Of facts with
  /// equal content, one may go; a text that damaged characters changed may change.
  func losses(
    in after: PageFactList, by map: EditMap, fixing findings: [Diagnostic], on path: [UInt8]
  ) -> [Loss] {
    let kept = Set(after.facts)
    let contents = Set(after.facts.map(\.content))
    let fields = Dictionary(grouping: after.facts, by: \.field)
      .mapValues { ByteRangeSet($0.map(\.range)) }
    let isAboutText = findings.contains { $0.category == .text }
    let reported = ByteRangeSet(
      findings.flatMap(PageRange.all).filter { $0.path == path }.map(\.range))
    return facts.compactMap { fact -> Loss? in
      let moved = fact.moved(by: map)
      if kept.contains(moved) { return nil }
      let loss = Loss(field: fact.field, text: fact.shown, range: fact.range)
      guard fact.isTouched(by: map) else { return loss }
      if contents.contains(fact.content) { return nil }
      let isThere = fields[fact.field]?.touches(moved.range)
      let isReported =
        isAboutText || reported.touches(fact.range)
        || fact.destination.map(reported.touches) == true
      return isThere == true && isReported ? nil : loss
    }
  }

  /// The IDs that edits change, each with its new text.
  func changedIDs(in after: PageFactList, by map: EditMap) -> [(old: String, new: String)] {
    let ids = after.facts.filter(\.isID).sorted { $0.range.end < $1.range.end }
    return facts.filter(\.isID).compactMap { fact -> (old: String, new: String)? in
      guard map.touches(fact.range) else { return nil }
      let range = map(fact.range)
      let next = ids.partitioningIndex { $0.range.end >= range.start }
      let now = ids[next...].prefix(8).first {
        $0.field == fact.field && $0.range.start <= range.end
      }
      guard let now, now.value != fact.value else { return nil }
      return (fact.shown, now.shown)
    }
  }
}

extension PageFactList.Item {
  fileprivate var shown: String {
    switch value {
    case .value(.text(let text), _), .text(let text): text
    case .value(.number(let number), _): "\(number)"
    case .value(.decimal(let digits), _): digits
    case .value(.boolean(let flag), _): "\(flag)"
    case .value(.list(let items), _): items.joined(separator: ", ")
    }
  }
}
