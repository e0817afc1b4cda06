import DataSyntax
import Diagnostics
import Records
import SourceText

/// Edits of keys and values in the style in which they are written.
extension Page {
  /// An edit that renames a key; nil where the new name would need other quotes.
  func keyEdit(_ range: ByteRange, _ name: String) -> Edit? {
    if let inner = innerRange(ofQuoted: range) { return isPlain(name) ? edit(inner, name) : nil }
    let isBare = name.utf8.allSatisfy { $0.isAlphanumeric || $0 == .underscore || $0 == .hyphen }
    return !isData || isBare && !name.isEmpty ? edit(range, name) : nil
  }

  /// An edit that replaces a value by a text; nil where the text would need other quotes.
  func valueEdit(_ range: ByteRange, _ text: String) -> Edit? {
    if isData, let inner = innerRange(ofQuoted: range) {
      return isPlain(text) ? edit(inner, text) : nil
    }
    // Without quotes, only YAML has texts.
    return data?.format == .yaml || !isData ? edit(range, text) : nil
  }

  /// The bytes between the quotes of a key or value on one line; nil where it has none.
  private func innerRange(ofQuoted range: ByteRange) -> ByteRange? {
    let text = source.slice(range)
    guard text.count >= 2, let quote = text.first, quote == .doubleQuote || quote == .singleQuote,
      text.last == quote, !text.starts(with: [quote, quote, quote])
    else { return nil }
    return ByteRange(range.start + 1, range.end - 1)
  }

  /// Whether a text is the same in any quotes.
  private func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != .doubleQuote && $0 != .singleQuote && $0 != .backslash
    }
  }
}
