import Contract
import SourceText

extension Page {
  /// The texts of a fact that its field does not allow, where the contract lists the allowed ones.
  package func disallowedItems(in fact: Fact) -> [ListItem] {
    guard let known = contract.fields[fact.field].items else { return [] }
    return switch fact.value {
    case .text:
      [ListItem(text: text(of: fact), range: fact.range)]
        .filter { item in !known.contains { $0 == item.text || $0.isSameSymbol(as: item.text) } }
    case .list(let items): items.filter { !known.contains($0.text) }
    default: []
    }
  }
}
