import DataSyntax
import Diagnostics
import JSONSchema
import Records
import SourceText

/// Edits of keys and values in the style in which they are written.
extension Page {
  /// A fix that renames a key at each of its places; nil where the new name cannot be written.
  func keyFix(_ key: ByteRange, _ name: String) -> Fix? {
    let places = data?.places(ofKey: key) ?? [key]
    let edits = places.compactMap { keyEdit($0, name) }
    return edits.count == places.count
      ? Fix("write '\(name)'", safety: .unsafe, edits: edits) : nil
  }

  /// An edit that renames a key; nil where the new name cannot be written.
  private func keyEdit(_ range: ByteRange, _ name: String) -> Edit? {
    if let inner = innerRange(ofQuoted: range) {
      return scalarStyle(in: inner).writing(name).map { edit(inner, $0) }
    }
    return data.flatMap { ScalarWriter($0.format).key(name) }.map { edit(range, $0) }
  }

  /// An edit that replaces a scalar by a value of its type; nil where the value cannot be written.
  func valueEdit(_ range: ByteRange, _ value: FoundValue) -> Edit? {
    guard let format = data?.format else { return nil }
    let writer = ScalarWriter(format)
    switch value.type {
    case .boolean, .integer, .number:
      return writer.plainText(value.text, isText: false).map { edit(range, spaced($0, at: range)) }
    case .string:
      if let inner = innerRange(ofQuoted: range) {
        return scalarStyle(in: inner).writing(value.text).map { edit(inner, $0) }
      }
      guard range.isEmpty || scalarStyle(in: range) != .fixed else { return nil }
      let text =
        format == .yaml
        ? writer.plainText(value.text, isText: true)
        : writer.quotedText(value.text, .doubleQuoted).map { "\"\($0)\"" }
      return text.map { edit(range, spaced($0, at: range)) }
    case .null, .array, .object, nil: return nil
    }
  }

  /// A value with a space before it where it is the first after a colon.
  private func spaced(_ value: String, at range: ByteRange) -> String {
    let isAttached = range.isEmpty && range.start > 0 && !bytes[range.start - 1].isWhitespace
    return isAttached ? " " + value : value
  }

  /// The bytes between the quotes of a key or value; nil where it has none.
  private func innerRange(ofQuoted range: ByteRange) -> ByteRange? {
    let text = source.slice(range)
    guard text.count >= 2, let quote = text.first, quote == .doubleQuote || quote == .singleQuote,
      text.last == quote
    else { return nil }
    let isMultiline =
      data?.format == .toml && text.count >= 6 && text.starts(with: [quote, quote, quote])
    let length = isMultiline ? 3 : 1
    return ByteRange(range.start + length, range.end - length)
  }
}
