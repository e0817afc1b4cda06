/// The meaning of a field for the rules; a contract gives its fields roles, so that no rule depends
/// on a label.
package enum Role: String, CaseIterable, Sendable {
  case id
  case title
  case author
  /// Who offers it.
  case provider
  case contextWindow = "context-window"
  case maxOutput = "max-output"
  case releaseDate = "release-date"
  case knowledgeCutoff = "knowledge-cutoff"
  case inputPrice = "input-price"
  case outputPrice = "output-price"
  /// The price of input that is read from a cache.
  case cacheReadPrice = "cache-read-price"
  /// The price of input that is written to a cache.
  case cacheWritePrice = "cache-write-price"
  case reasoningPrice = "reasoning-price"
  /// When the record was made.
  case created
  /// When the record was last changed.
  case updated
  /// When the page was last written.
  case pageUpdated = "page-updated"
}

extension Role {
  /// The types of the fields that can have it.
  var types: [ValueType] {
    switch self {
    case .id: [.id, .text]
    case .title, .author, .provider: [.text, .id, .link]
    case .contextWindow, .maxOutput: [.quantity]
    case .inputPrice, .outputPrice, .cacheReadPrice, .cacheWritePrice, .reasoningPrice: [.price]
    case .releaseDate, .knowledgeCutoff, .created, .updated, .pageUpdated: [.date, .timestamp]
    }
  }
}
