package import Contract
import DataSyntax
import SourceText

extension Page {
  /// The text of a fact, as its field interprets it.
  package func text(of fact: Fact) -> String {
    fact.decodedText ?? source.text(fact.range)
  }

  /// The same as bytes, without a copy where they are those of the page.
  package func bytes(of fact: Fact) -> ArraySlice<UInt8> {
    fact.decodedText.map { Array($0.utf8)[...] } ?? source.slice(fact.range)
  }

  /// All occurrences of the field with this role, in the order of the page.
  package func facts(_ role: Role) -> ArraySlice<Fact> {
    contract.field(with: role).map { factIndex[$0] } ?? []
  }

  /// The first occurrence of the field with this role that is about the page itself.
  package func ownFact(_ role: Role) -> Fact? { facts(role).first { $0.isOfPage } }

  /// The name of a fact's field in messages.
  package func title(of fact: Fact) -> String { contract.fields[fact.field].title }

  /// The contract's name for a fact's field, for grouping findings.
  package func element(of fact: Fact) -> String { contract.fields[fact.field].name }

  /// What equal values of a fact's field have in common: `1`, `1.0` and `1.00` of a number, a date
  /// in any form, the address of a link that is compared by it, and otherwise the text.
  package func key(of fact: Fact) -> String {
    switch fact.value {
    case .quantity(.quantity(let quantity)): String(quantity.written)
    case .number(.number(let number)): number.written.description
    case .price(.price(let price)): "\(price.amount)"
    case .date(.date(let date)): date.description
    case .date(.timestamp(let date, let seconds)): "\(date) \(seconds)"
    case .boolean(let isTrue), .tick(let isTrue): isTrue ? "true" : "false"
    case .link(let address?) where contract.fields[fact.field].isAddress: source.text(address)
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
