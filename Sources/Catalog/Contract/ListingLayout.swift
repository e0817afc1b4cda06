/// What a table lists that has a row for each of several pages.
package final class ListingLayout: Sendable {
  /// The field of a row whose link leads to the page that the row is about.
  package let subject: FieldIndex
  /// The name of the kind that such a page is of.
  package let kind: String
  /// Whether every row has to lead to one.
  package let isLinked: Bool
  /// Which pages of the kind there have to be rows for; nil where any may be left out.
  package let every: PageSelection?
  /// The field of its page that the text of a row's subject tells; nil where it may be any text.
  package let name: FieldIndex?
  /// The fields that a row and its page tell alike.
  package let fields: [FieldIndex]
  /// What else a row is about; nil where it is its page alone.
  package let counterpart: Counterpart?
  /// What the rows of a table are sorted by; nil where they are not.
  package let order: Order?
  /// What a row says where its page differs from others about the same thing; nil where none does.
  package let exceptions: Exceptions?

  init(
    subject: FieldIndex, kind: String, isLinked: Bool, every: PageSelection?, name: FieldIndex?,
    fields: [FieldIndex], counterpart: Counterpart?, order: Order?, exceptions: Exceptions?
  ) {
    self.subject = subject
    self.kind = kind
    self.isLinked = isLinked
    self.every = every
    self.name = name
    self.fields = fields
    self.counterpart = counterpart
    self.order = order
    self.exceptions = exceptions
  }

  /// A page about the same thing as the row's, of which the row tells as well.
  package struct Counterpart: Sendable {
    package let kind: String
    /// The field that names whose page it is; nil for the only one that there is.
    package let owner: FieldIndex?
    /// The list of the owners of all such pages; nil for a row without one.
    package let owners: FieldIndex?
    /// The fields that the row and that page tell alike.
    package let fields: [FieldIndex]
  }

  /// Texts in a field of a row, each with the fields that its page tells otherwise than others.
  package struct Exceptions: Sendable {
    package let field: FieldIndex
    package let texts: [(text: String, fields: [FieldIndex])]
  }

  /// The order of rows, by what they tell of a field.
  package struct Order: Sendable {
    package let field: FieldIndex
    package let isDescending: Bool
  }
}

/// Which pages of a kind belong to a page: those in whose paths the same text stands.
package struct PageSelection: Sendable {
  /// The names of captures in the path of each, and in the path of the page that they belong to.
  package let captures: [(theirs: String, own: String)]
}
