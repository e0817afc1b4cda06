import Catalog
import Diagnostics
import SourceText

extension CatalogIndex {
  /// The other side of a contradiction, where it changed and the page with the finding did not.
  func otherSides(
    _ message: @autoclosure () -> Diagnostic.Message, at range: ByteRange, on other: PageSummary,
    unlike page: PageSummary, related: @autoclosure () -> RelatedPlace
  ) -> [OtherSide] {
    hasChanged(other, unlike: page)
      ? [OtherSide(message(), at: range, on: other.subject, related: [related()])] : []
  }
}
