package import Records
package import SourceText

/// A text that should name a page to inherit from, and names none.
package struct UnknownBase: Sendable {
  package let text: String
  package let range: ByteRange
  /// How it is written.
  package let style: ValueStyle
  /// The kind of the pages that it may name.
  package let kind: String
}

extension UnknownBase {
  /// Those of a page, without the texts that its schema rejects.
  static func all(on page: Page) -> [UnknownBase] {
    if page.inheritanceFaults.isEmpty || page.hasConflict { return [] }
    return page.inheritanceFaults.compactMap { fault in
      guard case .unknown = fault.kind, let text = fault.text,
        !page.isForbidden(fault.range)
      else { return nil }
      return UnknownBase(
        text: text, range: fault.range, style: page.scalarStyle(in: fault.range), kind: fault.target
      )
    }
  }
}
