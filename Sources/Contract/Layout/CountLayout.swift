/// A number on a page that follows from other contents of the catalog.
package struct CountLayout: Sendable {
  /// The field with the number.
  package let field: FieldIndex
  /// The section where it is checked; nil for anywhere.
  package let section: SectionIndex?
  package let formula: Formula

  /// How the number is computed.
  package enum Formula: Sendable {
    /// The pages of a kind that belong to this one, or to the one that the link in the field
    /// `owner` resolves to, above the number in its section. `isOthers`: without this page itself.
    /// `less`: without those that the section lists in this field.
    case pages(
      kind: String, PageSelection, owner: FieldIndex?, isOthers: Bool, less: FieldIndex?)
    /// The number of occurrences of a field in the section, plus the number of others that it
    /// states.
    case occurrences(of: FieldIndex, more: FieldIndex?)
    /// The number of different texts, or items of lists, of a field in the page's rows.
    case distinct(FieldIndex)
    /// The percentage that one number is of another. If this one is in a row, the first is in the
    /// same row.
    case share(FieldIndex, of: FieldIndex)
    /// The sum of the occurrences of a field on the page.
    case sum(of: FieldIndex)
    /// The pages of a kind that belong to this one and have the badge of the item that the row
    /// names in a field.
    case badges(of: FieldIndex, kind: String, PageSelection)
    /// The pages that state a field.
    case stating(FieldIndex, kind: String, PageSelection)
    /// The average of a field over the pages that state it, or with 0 for those that do not.
    case average(of: FieldIndex, kind: String, PageSelection)
    /// The pages of a kind that belong to the page that the link in the field `owner` resolves to,
    /// and are about the same things as some pages that belong to this one.
    case counterparts(kind: String, PageSelection, owner: FieldIndex, about: PagesAbout)
  }
}
