import Diagnostics
import Records

extension Findings {
  /// Reports that a fact is more than another one of its page: "later", "larger", "higher".
  mutating func report(_ fact: Fact, is word: String, than other: Fact, on page: Page) {
    guard let places = page.places(ofContradiction: fact, other) else { return }
    report(
      .comparison(
        page.title(of: fact), page.text(of: fact), word, page.title(of: other),
        page.text(of: other)),
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
