import DataSyntax
import SourceText

/// Reads how IDs are written, and how an ID becomes a path.
extension ContractReader {
  mutating func ids(_ node: DataNode?) -> IDGrammar {
    let last = node?["last-component"]
    let written = node?["characters"]?.string ?? ""
    let characters = IDCharacters(written)
    if let node = node?["characters"], node.string != nil, characters == nil {
      note(
        "'\(written)' should be ASCII characters and ranges such as 'A-Z', without '/', which "
          + "separates the components of an ID", at: node)
    }
    return IDGrammar(
      characters: characters ?? IDCharacters(), written: written,
      lowercasesLast: last?["lower-case"]?.isTrue ?? false,
      replacements: replacements(last?["replace"]))
  }

  private mutating func replacements(
    _ node: DataNode?
  ) -> [(character: UInt8, text: String)] {
    node?.parts.compactMap { name, value in
      guard let character = name.utf8.first, name.utf8.count == 1 else {
        note("only single ASCII characters can be replaced, not '\(name)'", at: value)
        return nil
      }
      return value.string.map { (character, $0) }
    } ?? []
  }
}

/// Reads how prices are written.
extension ContractReader {
  mutating func priceForm(_ node: DataNode?) -> PriceForm? {
    guard let node else { return nil }
    let currency = node["currency"]?.string ?? ""
    if let sign = node["currency"] { checkSign(currency, at: sign) }
    return PriceForm(
      currency: currency, free: node["free"]?.texts ?? [], words: node["words"]?.texts ?? [])
  }

  mutating func checkSign(_ currency: String, at node: DataNode) {
    guard let last = currency.utf8.last, last.isDigit || last.isWhitespace || last == .period else {
      return
    }
    note("'\(currency)' should be a currency sign that can be before a number", at: node)
  }
}
