import DataSyntax

/// What a table or the list of a section lists: a row or an item for each of several pages.
package final class ListingLayout: Sendable {
  /// The field of a row whose link resolves to the page that the row is about.
  package let subject: FieldIndex
  /// The name of the kind of such a page.
  package let kind: String
  /// Whether every row has to link to its page.
  package let isLinked: Bool
  /// The pages of the kind that need a row; nil where any may be left out.
  package let every: PageSelection?
  /// The field of its page that the text of a row's subject has to equal; nil where it may be any
  /// text.
  package let name: FieldIndex?
  /// The pages of the kind that rows may be about; nil for all.
  package let only: Members?
  /// The fields on which a row and its page have to agree.
  package let fields: [FieldIndex]
  /// Fields of a row, or of its section, that have the value of another field of its page.
  package let same: [(own: FieldIndex, theirs: FieldIndex)]
  /// Fields of a row that name pages which belong to the row's page.
  package let mentions: [Mention]
  /// The other page that a row is about; nil where it is about its page alone.
  package let counterpart: Counterpart?
  /// The sort order of the rows of a table; nil where they are not sorted.
  package let order: Order?
  /// How a row states that its page differs from others about the same thing; nil where none does.
  package let exceptions: Exceptions?

  /// Reads a listing from its part of a contract; nil where its subject or its kind is unknown.
  init?(_ node: DataNode, _ reader: inout ContractReader) {
    every = node["every"].map { reader.selection($0, of: node["pages"]) }
    only = reader.members(node, every: every)
    fields = node.items("agree").compactMap { reader.index($0) }
    same = node.entries("same").compactMap { entry in
      guard let name = entry.name, let own = reader.index(of: name, at: entry.key),
        let theirs = reader.index(entry.value)
      else { return nil }
      return (own, theirs)
    }
    mentions = node.items("mentions").compactMap { reader.mention($0) }
    counterpart = node["counterpart"].flatMap { reader.listingCounterpart($0) }
    order = reader.index(node["sorted-by"]).map {
      Order(field: $0, isDescending: node.flag("descending"))
    }
    exceptions = reader.exceptions(node["exceptions"])
    name = reader.index(node["names"])
    isLinked = node.flag("linked")
    let subject = reader.index(node["subject"], of: .link)
    guard let kind = reader.kindName(node["pages"]), let subject else { return nil }
    self.subject = subject
    self.kind = kind
  }

  /// A page about the same thing as the row's page, which the row describes as well.
  package struct Counterpart: Sendable {
    package let kind: String
    /// The field that names the page's owner; nil where there is only one such page.
    package let owner: FieldIndex?
    /// The list of the owners of all such pages; nil for a row without one.
    package let owners: FieldIndex?
    /// The pages whose counterparts have these owners; nil for the row's page itself.
    package let about: PagesAbout?
    /// The fields on which the row and that page have to agree.
    package let fields: [FieldIndex]
    /// The texts of `owner` that name no single owner, such as `Multiple`.
    package let several: [String]
  }

  /// The pages that rows may be about.
  package enum Members: Sendable {
    /// Those that belong to the page of the listing, or to the page that the link in the field
    /// `owner` resolves to, above the row in its section. `isOthers`: without the page of the
    /// listing itself.
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

  /// Texts in a field of a row, each with the fields for which its page differs from others.
  package struct Exceptions: Sendable {
    package let field: FieldIndex
    package let texts: [(text: String, fields: [FieldIndex])]
  }

  /// The order of rows, by the value of a field.
  package struct Order: Sendable {
    package let field: FieldIndex
    package let isDescending: Bool
  }
}

/// A listing that is not a table: each occurrence of its subject in a section begins a row.
package struct SectionListing: Sendable {
  package let section: SectionIndex
  package let layout: ListingLayout
  /// The fields with the number of pages that are left out.
  package let rest: [FieldIndex]
}

/// The pages of a kind that belong to a page: those whose paths have equal captures.
package struct PageSelection: Sendable {
  /// The names of captures in the path of each, and in the path of the page that they belong to.
  package let captures: [(theirs: String, own: String)]
}

/// Pages of a kind that belong to a page.
package struct PagesAbout: Sendable {
  package let kind: String
  package let selection: PageSelection
}
