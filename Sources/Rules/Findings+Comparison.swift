import Diagnostics
import Records

extension Findings {
  /// Reports that a fact is more than another one of its page: "later", "larger", "higher".
  mutating func report(_ fact: Fact, is word: String, than other: Fact, on page: Page) {
    report(fact, contradicting: other, on: page) { .comparison($0, $1, word, $2, $3) }
  }

  /// Reports a fact that another one of its page contradicts; `message` is made of the title and the
  /// text of each.
  mutating func report(
    _ fact: Fact, contradicting other: Fact, on page: Page,
    _ message: (String, String, String, String) -> Diagnostic.Message
  ) {
    guard let places = page.places(ofContradiction: fact, other) else { return }
    report(
      message(
        page.title(of: fact), page.text(of: fact), page.title(of: other), page.text(of: other)),
      at: places.range, element: page.element(of: fact), related: [places.related])
  }
}

extension Diagnostic.Message {
  fileprivate static func comparison(
    _ title: String, _ text: String, _ word: String, _ otherTitle: String, _ other: String
  ) -> Self {
    "\(term: title) '\(text)' is \(term: word) than the \(term: otherTitle) '\(other)'"
  }
}
