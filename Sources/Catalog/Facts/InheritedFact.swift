import Contract
import DataSyntax
import Records
import SourceText

/// A fact that a page inherits from another one, where it is written.
struct InheritedFact: Sendable {
  let field: FieldIndex
  /// The path of the other page.
  let path: String
  /// The place of its value there.
  let range: ByteRange
}

extension InheritedFact {
  /// The facts that a page inherits and that matter to other pages, each field once.
  static func facts(of page: Page) -> [InheritedFact] {
    guard page.inherits, !page.hasConflict else { return [] }
    var known = Set(page.contents.facts.lazy.filter(\.isOfPage).map(\.field))
    return page.inheritedFacts.compactMap { fact in
      guard page.contract.isShared[fact.field], known.insert(fact.field).inserted,
        let (path, value) = page.origin(ofInherited: fact)
      else { return nil }
      return InheritedFact(field: fact.field, path: path, range: value.innerRange)
    }
  }
}

extension PageDirectory {
  /// The fact of the page that it is written on, and the number of that page; nil where that page
  /// is not checked.
  func origin(of inherited: InheritedFact) -> (page: Int, fact: FactSummary)? {
    guard let number = page(at: inherited.path),
      let fact = pages[number].facts.first(where: {
        $0.field == inherited.field && $0.isOfPage && $0.range == inherited.range
      })
    else { return nil }
    return (number, fact)
  }
}
