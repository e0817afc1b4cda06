package import SourceText

/// A label at the start of a line, in whatever marks: `• **Licence**: MIT`, `Licence: MIT`.
package struct LooseLabel {
  /// Characters that are shown like the bullet of an item, besides hyphens and plus signs.
  private static let bullets = ["• ", "· ", "‣ ", "– ", "— "]
  private static let boxes = ["[ ] ", "[x] ", "[X] "]
  private static let marks = ["*", "_", "`", "\\*", "\\_", "<b>", "</b>", "<strong>", "</strong>"]
  private static let fullWidthColon = "："
  private static let dashes = ["-", "–", "—", "="]

  /// The words of the label.
  package let label: ByteRange
  /// The start of the marks before it.
  package let start: Int
  /// The end of the marks after it, and of a colon there.
  package let end: Int
  /// Whether a bullet is before the label and its marks.
  package let hasBullet: Bool
  /// Whether exactly two stars are on both sides.
  package let isBold: Bool
  /// Whether a colon, also of full width, and a text are after it.
  package let hasColon: Bool
  /// What is in place of a colon of the label in bold.
  package let separator: ByteRange?

  /// Nil where none of `labels` is at the start of a line, or no text after it.
  package init?(in line: ByteRange, of bytes: [UInt8], among labels: [String]) {
    let text = bytes[line.offsets].drop(while: \.isSpaceOrTab)
    let unmarked = Self.withoutBullet(text)
    let opening = Self.withoutBox(unmarked)
    let words = Self.withoutMarks(opening)
    let known = labels.filter { label in
      label.isPrefix(of: words)
        && words.dropFirst(label.utf8.count).first.map { !$0.isAlphanumeric } ?? false
    }
    guard let length = known.map(\.utf8.count).max() else { return nil }
    let ending = Ending(words.dropFirst(length))
    guard bytes[ending.end..<line.end].contains(where: { !$0.isSpaceOrTab }) else { return nil }
    label = ByteRange(words.startIndex, words.startIndex + length)
    start = opening.startIndex
    end = ending.end
    hasBullet = unmarked.startIndex > text.startIndex
    isBold =
      "**".isSpelled(bytes[opening.startIndex..<words.startIndex]) && "**".isSpelled(ending.marks)
    hasColon = ending.hasColon
    separator = ending.separator
  }

  /// What is between the words of a label and its value.
  private struct Ending {
    /// The marks that close the label.
    let marks: ArraySlice<UInt8>
    let hasColon: Bool
    let separator: ByteRange?
    let end: Int

    init(_ text: ArraySlice<UInt8>) {
      var rest = text
      let inner = LooseLabel.skipColon(&rest)
      let unmarked = LooseLabel.withoutMarks(rest)
      marks = rest[..<unmarked.startIndex]
      guard inner == 0 else {
        hasColon = true
        end = unmarked.startIndex
        separator = inner > 1 ? ByteRange(text.startIndex, end) : nil
        return
      }
      rest = unmarked.drop(while: \.isSpaceOrTab)
      let outer = LooseLabel.skipColon(&rest)
      hasColon = outer > 0
      end = hasColon ? rest.startIndex : unmarked.startIndex
      if outer > 1 {
        separator = ByteRange(unmarked.startIndex, end)
      } else if outer == 0, rest.startIndex > unmarked.startIndex,
        let dash = LooseLabel.dashes.first(where: { "\($0) ".isPrefix(of: rest) })
      {
        separator = ByteRange(unmarked.startIndex, rest.startIndex + dash.utf8.count)
      } else {
        separator = nil
      }
    }
  }

  /// A line after what is shown like the bullet of an item.
  private static func withoutBullet(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bullet = line.first?.isASCII == false ? bullets.first { $0.isPrefix(of: line) } : nil
    return line.dropFirst(bullet?.utf8.count ?? 0).drop {
      $0.isSpaceOrTab || $0 == .hyphen || $0 == .plus
    }
  }

  private static func withoutBox(_ item: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    item.first == .leftBracket && boxes.contains { $0.isPrefix(of: item) }
      ? item.dropFirst(4) : item
  }

  /// Drops a colon; returns its length.
  private static func skipColon(_ text: inout ArraySlice<UInt8>) -> Int {
    let length = text.first == .colon ? 1 : fullWidthColon.isPrefix(of: text) ? 3 : 0
    text = text.dropFirst(length)
    return length
  }

  private static func withoutMarks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first?.isAlphanumeric == false,
      let mark = marks.first(where: { $0.isPrefix(of: text) })
    {
      text = text.dropFirst(mark.utf8.count)
    }
    return text
  }
}
