package import Contract
import SourceText

extension ListedRow {
  /// The row that a listing has to have for a page; nil where the page does not state all of it.
  package static func text(
    of page: PageSummary, in listing: PageListing, titled titleField: FieldIndex?
  ) -> String? {
    func stated(_ field: FieldIndex?) -> String? {
      page.facts.first { $0.field == field && $0.isOfPage }.map { page.text(of: $0) }
    }
    guard let fields = listing.table?.rowFields, let title = stated(titleField) else { return nil }
    let path = RelativePath.from(RelativePath.folder(of: listing.page.path), to: page.path)
    var cells: [String] = []
    for field in fields {
      guard let cell = field == listing.layout.subject ? "[\(title)](\(path))" : stated(field),
        RelativePath.isPlain(path), !cell.utf8.contains(where: { $0 == .pipe || $0 == .backslash })
      else { return nil }
      cells.append(cell)
    }
    return "| \(cells.joined(separator: " | ")) |"
  }
}
