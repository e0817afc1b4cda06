import DataSyntax
import SourceText

/// Reads how prices are written.
extension ContractReader {
  mutating func priceForm(_ node: DataNode?) -> PriceForm? {
    guard let node else { return nil }
    let currency = node["currency"]?.string ?? ""
    if let sign = node["currency"], let last = currency.utf8.last,
      last.isDigit || last.isWhitespace || last == .period
    {
      note("'\(currency)' should be a currency sign that can be before a number", at: sign)
    }
    return PriceForm(
      currency: currency, free: node["free"]?.texts ?? [], words: node["words"]?.texts ?? [])
  }
}
