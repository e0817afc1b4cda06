/// A number on a page that follows from what else is in the catalog.
package struct CountLayout: Sendable {
  /// The field that tells the number.
  package let field: FieldIndex
  /// The section where it has to follow; nil for anywhere.
  package let section: SectionIndex?
  package let reckoning: ExpectedCount

  /// How the number is reckoned.
  package enum ExpectedCount: Sendable {
    /// The pages of a kind that belong to this one, or to the one that the link in the field `owner` leads
    /// to, above the number in its section. `isOthers`: without this page itself. `less`: without those
    /// that the section lists in this field.
    case pages(
      kind: String, PageSelection, owner: FieldIndex?, isOthers: Bool, less: FieldIndex?)
    /// How often the section tells a field, and how many more it says that there are.
    case tellings(of: FieldIndex, more: FieldIndex?)
    /// How many different texts, or items of lists, the page's rows tell of a field.
    case distinct(FieldIndex)
    /// The percentage that one number is of another. The first stands in the same row, where this one
    /// stands in a row.
    case share(FieldIndex, of: FieldIndex)
    /// What the tellings of a field on the page add up to.
    case sum(of: FieldIndex)
    /// The pages of a kind that belong to this one and have the badge of the item that the row names in a
    /// field.
    case badges(of: FieldIndex, kind: String, PageSelection)
    /// Those that state a field.
    case stating(FieldIndex, kind: String, PageSelection)
    /// The average of a field over those that state it, or with 0 for those that do not.
    case average(of: FieldIndex, kind: String, PageSelection)
    /// The pages of a kind that belong to the page that the link in the field `owner` leads to, and are
    /// about the same things as some pages that belong to this one.
    case counterparts(kind: String, PageSelection, owner: FieldIndex, about: PagesAbout)
  }
}
