import DataSyntax
import SourceText

/// Reads how IDs and prices are written, and how an ID becomes a path.
extension ContractReader {
  mutating func ids(_ node: DataNode?) -> IDGrammar {
    let last = node?["last-component"]
    let written = node?["characters"]?.string ?? ""
    let characters = ByteSet(ofIDs: written)
    if let node = node?["characters"], node.string != nil, characters == nil {
      note(
        "'\(written)' should be ASCII characters and ranges such as 'A-Z', without '/', which "
          + "separates the components of an ID", at: node)
    }
    return IDGrammar(
      characters: characters ?? ByteSet(), written: written,
      lowercasesLast: last?.flag("lower-case") ?? false,
      replacements: replacements(last?.parts("replace") ?? []))
  }

  private mutating func replacements(
    _ parts: [(name: String, value: DataNode)]
  ) -> [(character: UInt8, text: String)] {
    parts.compactMap { name, value in
      guard let character = name.utf8.first, name.utf8.count == 1 else {
        note("only single ASCII characters can be replaced, not '\(name)'", at: value)
        return nil
      }
      return value.string.map { (character, $0) }
    }
  }

  /// Reads how prices are written.
  mutating func priceForm(_ node: DataNode?) -> PriceForm? {
    guard let node else { return nil }
    let currency = node["currency"]?.string ?? ""
    if let sign = node["currency"] { checkSign(currency, at: sign) }
    return PriceForm(
      currency: currency, free: node.texts("free"), words: node.texts("words"))
  }

  /// Reports a currency sign that could be read as a part of the number after it.
  mutating func checkSign(_ currency: String, at node: DataNode) {
    guard let last = currency.utf8.last, last.isDigit || last.isWhitespace || last == .period else {
      return
    }
    note("'\(currency)' should be a currency sign that can be before a number", at: node)
  }
}

extension ByteSet {
  /// The characters of IDs as a contract has them, `A-Z a-z 0-9 . _ - space`: characters, ranges of
  /// them and the word for the space, separated by spaces; nil for any other text.
  fileprivate init?(ofIDs written: String) {
    self.init()
    for part in written.utf8.split(separator: UInt8.space) {
      let ends = Array(part)
      switch ends.count {
      case 1: insert(ends[0])
      case _ where part.elementsEqual("space".utf8): insert(.space)
      case 3 where ends[1] == .hyphen && ends[0] <= ends[2]:
        for byte in ends[0]...ends[2] { insert(byte) }
      default: return nil
      }
      guard ends.allSatisfy({ $0 > .space && $0 < 0x7F && $0 != .slash }) else { return nil }
    }
    if isEmpty { return nil }
  }
}
