package import Contract
import DataSyntax

extension Page {
  /// What equal values of a fact's field have in common: `1`, `1.0` and `1.00` of a number, a date
  /// in any form, and otherwise the text.
  package func key(of fact: Fact) -> String {
    switch fact.value {
    case .quantity(.quantity(let quantity)): String(quantity.written)
    case .number(.number(let number)): number.written.description
    case .price(.price(let price)): "\(price.amount)"
    case .date(.date(let date)): date.description
    case .date(.timestamp(let date, let seconds)): "\(date) \(seconds)"
    case .boolean(let isTrue), .tick(let isTrue): isTrue ? "true" : "false"
    default: text(of: fact)
    }
  }
}

extension ListItem {
  /// What equal items of a list have in common.
  package func key(_ form: ListForm?) -> String { Self.key(of: text, form) }

  /// The same for a text that may become an item.
  package static func key(of text: String, _ form: ListForm?) -> String {
    form?.ignoresCase == true ? text.lowercased() : text
  }
}
