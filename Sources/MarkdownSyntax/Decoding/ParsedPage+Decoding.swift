package import SourceText

/// The decoded text of parts of a page.
extension ParsedPage {
  /// The text in `range`, not decoded; bytes that are not UTF-8 become U+FFFD.
  package func text(_ range: ByteRange) -> String {
    let end = min(range.end, bytes.count)
    return String(decoding: bytes[min(range.start, end)..<end], as: UTF8.self)
  }

  /// The text in `range`, such as a destination, with its backslash escapes and character
  /// references decoded. Percent-encoding stays: `PercentEncoding` decodes it.
  package func decodedText(_ range: ByteRange) -> String {
    let source = bytes.span
    let end = min(range.end, bytes.count)
    var decoded = ""
    var plainStart = min(range.start, end)
    var index = plainStart
    while index < end {
      switch source[index] {
      case .backslash where source.afterBackslash(at: index, before: end) == index + 2:
        decoded += text(ByteRange(plainStart, index))
        plainStart = index + 1
        index += 2
      case .ampersand:
        guard let reference = CharacterReference(at: index, before: end, in: source) else {
          index += 1
          continue
        }
        decoded += text(ByteRange(plainStart, index)) + reference.text
        plainStart = reference.end
        index = reference.end
      default: index += 1
      }
    }
    return decoded + text(ByteRange(plainStart, end))
  }

  /// The destination of a link, image or definition, decoded, with the scheme that a bare link
  /// omits.
  package func decodedDestination(of node: SyntaxNode) -> String? {
    guard let range = node.destination else { return nil }
    switch node.linkForm {
    case .autolink, .bare: return schemePrefix(ofAutolink: range) + text(range)
    default: return decodedText(range)
    }
  }

  /// The title of a link, image or definition, decoded.
  package func decodedTitle(of node: SyntaxNode) -> String? { node.title.map(decodedText) }

  /// `http://` for `www.`, `mailto:` for an e-mail address, nothing for a URL.
  private func schemePrefix(ofAutolink range: ByteRange) -> String {
    let source = bytes.span
    if source.hasWord("www.", at: range.start, before: range.end) { return "http://" }
    let colon = source.firstOffset(of: .colon, from: range.start, to: range.end)
    return colon == nil ? "mailto:" : ""
  }
}
