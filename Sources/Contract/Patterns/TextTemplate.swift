package import SourceText

/// A text with fields in it, such as `{first} to {last}`.
///
/// A field ends at the next occurrence of the text after it, the last one where the text after it
/// ends the whole: so a text is read once from left to right, without backtracking.
package final class TextTemplate: Sendable {
  /// The template as written in the contract.
  package let text: String
  /// The fields, in order.
  package let fields: [FieldIndex]
  /// Whether it is a label with a colon and one field after it, which may be blank.
  package let isLabel: Bool
  /// Whether it is one field and nothing else.
  package var isFieldAlone: Bool { fields.count == 1 && text.first == "{" && text.last == "}" }
  /// The text before the first field.
  private let head: TemplateLiteral
  /// The texts between two fields: one less than there are fields.
  private let separators: [TemplateLiteral]
  /// The text after the last field.
  private let tail: TemplateLiteral

  /// `literals` are around `fields` and between them, so there is one more.
  init(_ text: String, fields: [FieldIndex], literals: [TemplateLiteral]) {
    precondition(!fields.isEmpty && literals.count == fields.count + 1)
    self.text = text
    self.fields = fields
    head = literals[0]
    separators = Array(literals[1..<fields.count])
    tail = literals[fields.count]
    isLabel =
      fields.count == 1 && text.last == "}"
      && text.split(separator: "{")[0].last { $0 != " " } == ":"
  }

  /// The range of each field in a text without spaces around it; nil for a text that does not
  /// match.
  ///
  /// Spaces have to match the template; if they do not, those around punctuation may differ. What
  /// is between two fields does not begin in a part of the text that is `whole`, such as a link;
  /// these are in order, and none is inside another.
  ///
  /// Where `mayEndEmpty`, the last field can be empty: a text that ends with what is before it.
  package func captures(
    in text: ArraySlice<UInt8>, whole: [ByteRange] = [], mayEndEmpty: Bool = false
  ) -> [ByteRange]? {
    captures(in: text, whole: whole, mayEndEmpty: mayEndEmpty, isStrict: true)
      ?? captures(in: text, whole: whole, mayEndEmpty: mayEndEmpty, isStrict: false)
  }

  /// The same, with the spaces of the template or with those of the text.
  package func captures(
    in text: ArraySlice<UInt8>, whole: [ByteRange], mayEndEmpty: Bool, isStrict: Bool
  ) -> [ByteRange]? {
    guard let start = head.end(in: text, from: text.startIndex, isStrict: isStrict),
      let end = tail.startAtEnd(of: text, isStrict: isStrict), start <= end
    else { return nil }
    var rest = text[start..<end]
    var captures: [ByteRange] = []
    captures.reserveCapacity(fields.count)
    var whole = whole[...]
    for separator in separators {
      guard let found = separator.first(in: rest, skipping: &whole, isStrict: isStrict) else {
        return nil
      }
      captures.append(Self.trimmed(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    captures.append(Self.trimmed(rest))
    let needed =
      mayEndEmpty && (captures.count > 1 || isLabel) ? captures.dropLast() : captures[...]
    return needed.contains(where: \.isEmpty) ? nil : captures
  }

  /// Whether a text begins with the first two words of the template: of `Paid = hours × {pay}` the
  /// text `Paid = 3 × $2`. False where these contain a field.
  package func beginsLike(_ text: ArraySlice<UInt8>) -> Bool {
    let words = self.text.utf8.split(separator: .space, maxSplits: 2).prefix(2)
    guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "{")) }) else {
      return false
    }
    return text.split(separator: .space, maxSplits: 2).prefix(2)
      .elementsEqual(words) { $0.elementsEqual($1) }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ByteRange {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    return ByteRange(start, end)
  }
}
