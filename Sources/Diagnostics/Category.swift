/// The part of a catalog that a rule is about; each is a folder of rules.
package enum Category: String, CaseIterable, Sendable {
  case text, frontmatter, tables, identity, quantities, prices, dates, badges, links, index
  case agreement, records, suppressions
}
