package import SourceText

/// One item of a list, without what is around it.
package struct ListItem: Hashable, Sendable {
  package let text: String
  package let range: ByteRange
}
