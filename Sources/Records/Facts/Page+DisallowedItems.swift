import Contract
import SourceText

extension Page {
  /// The texts of a fact that its field does not allow, where the contract lists the allowed ones.
  package func disallowedItems(in fact: Fact) -> [ListItem] {
    guard let known = contract.fields[fact.field].items else { return [] }
    return switch fact.value {
    case .text:
      [ListItem(text: text(of: fact), range: fact.range)]
        .filter { item in
          !known.hasSpelling(of: item.text) && !known.contains { $0.isSameSymbol(as: item.text) }
        }
    case .list(let items): items.filter { !known.hasSpelling(of: $0.text) }
    default: []
    }
  }
}

extension [String] {
  /// Whether a text is one of these: most often byte by byte, which is fast to compare.
  fileprivate func hasSpelling(of text: String) -> Bool {
    contains { $0.hasSameBytes(as: text) } || contains(text)
  }
}
