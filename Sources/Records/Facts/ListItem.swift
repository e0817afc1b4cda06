package import SourceText

/// One item of a list, without surrounding spaces and markup.
package struct ListItem: Hashable, Sendable {
  package let text: String
  package let range: ByteRange
}
