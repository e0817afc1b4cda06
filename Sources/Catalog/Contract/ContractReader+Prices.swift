import DataSyntax
import SourceText

/// How prices are written.
extension ContractReader {
  mutating func priceForm(_ node: DataNode?) -> PriceForm? {
    let part = file.part(node, required: ["currency"], optional: ["free", "words"])
    guard let part, let node = part["currency"], let currency = file.text(node) else { return nil }
    guard let last = currency.utf8.last, !last.isDigit, !last.isWhitespace else {
      file.note("'\(currency)' should be a sign that can stand in front of a number", at: node)
      return nil
    }
    return PriceForm(
      currency: currency, free: file.texts(part["free"]), words: file.texts(part["words"]))
  }
}
