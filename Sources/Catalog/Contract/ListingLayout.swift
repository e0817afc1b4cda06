/// What a table or the list of a section lists: a row or an item for each of several pages.
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
  /// Which pages of the kind rows may be about; nil where they may be about any.
  package let only: Members?
  /// The fields that a row and its page tell alike.
  package let fields: [FieldIndex]
  /// Fields of a row, or of the section that it is in, that have the value of another field of its page.
  package let same: [(own: FieldIndex, theirs: FieldIndex)]
  /// Fields of a row that name pages which belong to the row's page.
  package let mentions: [Mention]
  /// What else a row is about; nil where it is its page alone.
  package let counterpart: Counterpart?
  /// What the rows of a table are sorted by; nil where they are not.
  package let order: Order?
  /// What a row says where its page differs from others about the same thing; nil where none does.
  package let exceptions: Exceptions?

  init(
    subject: FieldIndex, kind: String, isLinked: Bool, every: PageSelection?, name: FieldIndex?,
    only: Members?, fields: [FieldIndex], same: [(own: FieldIndex, theirs: FieldIndex)],
    mentions: [Mention], counterpart: Counterpart?, order: Order?, exceptions: Exceptions?
  ) {
    self.subject = subject
    self.kind = kind
    self.isLinked = isLinked
    self.every = every
    self.name = name
    self.only = only
    self.fields = fields
    self.same = same
    self.mentions = mentions
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
    /// The pages whose counterparts have these owners; nil for the row's page itself.
    package let about: PagesAbout?
    /// The fields that the row and that page tell alike.
    package let fields: [FieldIndex]
    /// The texts of `owner` that name no single owner, such as `Multiple`.
    package let several: [String]
  }

  /// The pages that rows may be about.
  package enum Members: Sendable {
    /// Those that belong to the page of the listing, or to the page that the link in the field `owner` leads
    /// to, above the row in its section. `isOthers`: without the page of the listing itself.
    case selected(PageSelection, owner: FieldIndex?, isOthers: Bool)
    /// The owners of the pages of a kind that are about the same things as some pages.
    case owners(ofKind: String, PagesAbout)
  }

  /// A field of a row that names a page of a kind, which belongs to the page that the row is about.
  package struct Mention: Sendable {
    package let field: FieldIndex
    package let kind: String
    package let selection: PageSelection
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

/// A listing that is not a table: each statement of its subject in a section begins a row.
package struct SectionListing: Sendable {
  package let section: SectionIndex
  package let layout: ListingLayout
  /// The fields that say how many pages are left out.
  package let rest: [FieldIndex]
}

/// Which pages of a kind belong to a page: those in whose paths the same text stands.
package struct PageSelection: Sendable {
  /// The names of captures in the path of each, and in the path of the page that they belong to.
  package let captures: [(theirs: String, own: String)]
}

/// Pages of a kind that belong to a page.
package struct PagesAbout: Sendable {
  package let kind: String
  package let selection: PageSelection
}
