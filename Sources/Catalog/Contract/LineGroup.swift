/// Lines of a page that tell fields in running text: of paragraphs, or of the items of lists.
package struct LineGroup: Sendable {
  /// The section that they stand in; nil where they may stand anywhere.
  package let section: SectionIndex?
  /// Whether they are items of a list.
  package let isList: Bool
  /// Whether they are items of a list within an item of another.
  package let isNested: Bool
  /// The forms that a line can have; the first that one fits says what it tells.
  package let forms: [TextTemplate]
  /// Whether quantities in them have their unit behind them.
  package let hasUnits: Bool
}
