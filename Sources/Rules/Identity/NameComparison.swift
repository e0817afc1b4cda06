import Contract
import Diagnostics
import Records
import SourceText

/// The conflicting names that a page has for one thing.
struct NameComparison {
  private let page: Page
  private let stated: [(fact: Fact, name: String)]
  /// The name that more than half of the places have; nil for none.
  private let agreed: String?

  /// Nil where all names are the same. The path counts where it has one of the names: a folder's
  /// name may differ, so it is never wrong.
  init?(of role: Role, on page: Page) {
    // A heading without a word counts too, since it should be a name.
    let all = page.facts(role)
    let names = all.lazy.filter { $0.isOfPage && ($0.isName || $0.place == .heading) }
    guard all.count > 1, !page.haveSameName(names) else { return nil }
    var facts = Array(names)
    // In a malformed link, the name is not the whole text.
    let malformed = page.shownLinks.map(\.range).joined()
    facts.removeAll { malformed.overlap($0.range) }
    guard let first = facts.first, !page.haveSameName(facts) else { return nil }
    self.page = page
    stated = facts.map { ($0, page.text(of: $0)) }
    let path = page.captures[page.element(of: first)].map { Self.folded($0) }
    var votes: [[UInt8]: Int] = [:]
    for (_, name) in stated { votes[Array(name.utf8), default: 0] += 1 }
    var count = stated.count
    // A path cannot decide between names that differ only in case.
    let named = votes.keys.filter { Self.folded(String(decoding: $0, as: UTF8.self)) == path }
    if named.count == 1 {
      votes[named[0], default: 0] += 1
      count += 1
    }
    agreed = votes.first { $0.value * 2 > count }.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// A name or a folder's name without word separators: `x-ai` and `xAI` are the same.
  private static func folded(_ name: String) -> String {
    IDGrammar.normalForm(of: name).replacing("-", with: "")
  }

  /// Reports every name that differs from that of most places, or the first where there is no
  /// majority.
  func report(into findings: inout Findings) {
    guard let agreed else {
      let (fact, name) = stated[0]
      findings.report(
        .disagree(name, page.title(of: fact)), at: fact.range, related: related(stated.dropFirst()))
      return
    }
    let wrong = stated.filter { !$0.name.utf8.elementsEqual(agreed.utf8) }
    let right = stated.filter { $0.name.utf8.elementsEqual(agreed.utf8) }
    for (fact, name) in wrong {
      findings.report(
        .differs(name, agreed, page.title(of: fact)), at: fact.range, element: fact.place.rawValue,
        related: related(right[...]),
        fix: wrong.count == 1
          ? .write(agreed, .unsafe, page.edit(fact, to: agreed)) : nil)
    }
  }

  private func related(_ stated: ArraySlice<(fact: Fact, name: String)>) -> [RelatedPlace] {
    stated.map { page.related($0.fact.range, "here it is '\($0.name)'") }
  }
}

extension Page {
  /// Whether all facts have the same text.
  fileprivate func haveSameName(_ facts: some Sequence<Fact>) -> Bool {
    var name: ArraySlice<UInt8>?
    for fact in facts {
      let bytes = bytes(of: fact)
      guard name?.hasSameBytes(as: bytes) != false else { return false }
      name = bytes
    }
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(_ name: String, _ agreed: String, _ title: String) -> Self {
    "\(term: title) \(quoting(name, unlike: agreed)) differs from '\(agreed)' on the rest of the page"
  }

  fileprivate static func disagree(_ name: String, _ title: String) -> Self {
    "\(term: title) '\(name)' differs elsewhere on the page"
  }
}
