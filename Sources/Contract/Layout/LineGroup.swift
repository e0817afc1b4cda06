/// Lines of a page with fields in running text: of paragraphs, or of the items of lists.
package struct LineGroup: Sendable {
  /// The section that contains them; nil where they may be anywhere.
  package let section: SectionIndex?
  /// Whether they are items of a list.
  package let isList: Bool
  /// Whether they are items of a list within an item of another.
  package let isNested: Bool
  /// The forms that a line can have; the first that matches determines its fields.
  package let forms: [TextTemplate]
  /// Whether quantities in them are followed by their unit.
  package let hasUnits: Bool
}
