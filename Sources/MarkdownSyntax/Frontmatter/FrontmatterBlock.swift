package import SourceText

/// The YAML block at the start of a page.
package struct FrontmatterBlock: Sendable, Equatable {
  /// The whole block with its fences, without the line end after it.
  package let range: ByteRange
  /// The YAML between the fences, with its last line end.
  package let content: ByteRange
  /// Whether a closing fence ends it; otherwise it ends at a line `...`, or where its keys do.
  package let isClosed: Bool
  /// What is wrong with its fences, besides that the closing one is missing.
  package var defect: Defect?
  /// The line `...` at which an unclosed block ends: an end in YAML, but not on GitHub or a site.
  package var documentEnd: ByteRange? {
    isClosed || range.end <= content.end ? nil : ByteRange(content.end, range.end)
  }

  /// The three dashes that open it; empty where these are missing.
  package var openingFence: ByteRange {
    if case .unopened = defect { return ByteRange(at: range.start) }
    return ByteRange(range.start, range.start + 3)
  }

  /// Why readers see the keys as text: a fence is misplaced, missing or duplicate.
  package enum Defect: Sendable, Equatable {
    /// Blank lines, comments or spaces are before it.
    case preceded(by: ByteRange)
    /// The opening fence is missing; blank lines may be before the keys.
    case unopened(after: ByteRange)
    /// This other block of the same keys is below it.
    case repeated(by: ByteRange)
    /// This fence is above keys, the last of which ends at `keysEnd`.
    case endsEarly(fence: ByteRange, keysEnd: Int, isClosedBelow: Bool)
    /// This fence of code is in place of its closing fence.
    case closedAsCode(ByteRange)
  }
}
