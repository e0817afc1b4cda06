import Catalog
import Diagnostics
import SourceText

/// The names that a page gives one thing in several places, where not all are the same.
struct NameComparison {
  private let page: Page
  private let told: [(fact: Fact, name: String)]
  /// The name that more than half of the places have; nil where none is.
  private let agreed: String?

  /// Nil where the page gives but one name. The path, too, has a say where it has one of the names:
  /// a folder may be called otherwise, so it is never wrong.
  init?(of role: Role, on page: Page) {
    // A heading without a word names nothing, and should.
    let facts = page.facts(role).filter { $0.row == nil && ($0.isName || $0.place == .heading) }
    guard let first = facts.first, case let name = page.text(of: first),
      !facts.allSatisfy({ page.isText(name, of: $0) })
    else { return nil }
    self.page = page
    told = facts.map { ($0, page.text(of: $0)) }
    let path = page.captures[page.element(of: first)].map { Self.folded($0) }
    var votes: [[UInt8]: Int] = [:]
    for (_, name) in told { votes[Array(name.utf8), default: 0] += 1 }
    var count = told.count
    // Of two names that differ in case alone, a path cannot tell which is right.
    let named = votes.keys.filter { Self.folded(String(decoding: $0, as: UTF8.self)) == path }
    if named.count == 1 {
      votes[named[0], default: 0] += 1
      count += 1
    }
    agreed = votes.first { $0.value * 2 > count }.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// A name or a folder's name, without what parts its words: `x-ai` and `xAI` are one.
  private static func folded(_ name: String) -> String {
    IDGrammar.normalForm(of: name.utf8).replacing("-", with: "")
  }

  /// Reports every name that differs from the one that most places have, or the first where nothing
  /// tells which one is right.
  func report(into findings: inout Findings) {
    guard let agreed else {
      let (fact, name) = told[0]
      findings.report(
        .disagree(name, page.title(of: fact)), at: fact.range, related: related(told.dropFirst()))
      return
    }
    let wrong = told.filter { !$0.name.utf8.elementsEqual(agreed.utf8) }
    let right = told.filter { $0.name.utf8.elementsEqual(agreed.utf8) }
    for (fact, name) in wrong {
      findings.report(
        .differs(name, agreed, page.title(of: fact)), at: fact.range, element: fact.place.rawValue,
        related: related(right[...]),
        fix: wrong.count == 1
          ? Fix("write '\(agreed)'", safety: .unsafe, edits: [page.edit(fact.range, agreed)]) : nil)
    }
  }

  private func related(_ told: ArraySlice<(fact: Fact, name: String)>) -> [RelatedPlace] {
    told.map { page.related($0.fact.range, "here it is '\($0.name)'") }
  }
}

extension Page {
  /// Whether a fact's text is this one, byte by byte.
  fileprivate func isText(_ text: String, of fact: Fact) -> Bool {
    fact.decodedText?.utf8.elementsEqual(text.utf8)
      ?? source.slice(fact.range).elementsEqual(text.utf8)
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(_ name: String, _ agreed: String, _ title: String) -> Self {
    "\(term: title) '\(name)' differs from '\(agreed)', which the rest of the page has"
  }

  fileprivate static func disagree(_ name: String, _ title: String) -> Self {
    "\(term: title) '\(name)' is another one elsewhere on the page"
  }
}
