/// What a field means to the rules; a contract gives its fields roles, so that no rule knows a label.
package enum Role: String, CaseIterable, Sendable {
  case id
  case title
  case author
  case contextWindow = "context-window"
  case maxOutput = "max-output"
  case releaseDate = "release-date"
  case knowledgeCutoff = "knowledge-cutoff"
  /// When the record was made.
  case created
  /// When the record was last changed.
  case updated
  /// When the page was last written.
  case pageUpdated = "page-updated"
}
