/// How the prices of a catalog are written.
package struct PriceForm: Sendable {
  /// The sign in front of every price; empty where a price is a bare number.
  package let currency: String
  /// The words that mean that something is free.
  package let free: [String]
  /// Words around a price that add nothing to it, the longest first.
  package let words: [String]

  package init(currency: String, free: [String], words: [String] = []) {
    self.currency = currency
    self.free = free
    self.words = words.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
  }
}
