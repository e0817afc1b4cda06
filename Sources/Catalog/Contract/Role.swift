/// What a field means to the rules; a contract gives its fields roles, so that no rule knows a label.
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
  /// What is paid for input that is read from a cache.
  case cacheReadPrice = "cache-read-price"
  /// What is paid for input that is put into a cache.
  case cacheWritePrice = "cache-write-price"
  case reasoningPrice = "reasoning-price"
  /// When the record was made.
  case created
  /// When the record was last changed.
  case updated
  /// When the page was last written.
  case pageUpdated = "page-updated"
}
