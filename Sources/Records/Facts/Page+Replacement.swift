import Contract
import DataSyntax
package import Diagnostics
import MarkdownSyntax
package import SourceText

/// How values are written on a page, and edits that write others in their place.
extension Page {
  /// How the value of a fact is written.
  package func style(of fact: Fact) -> ValueStyle {
    // The address of a reference is elsewhere.
    if fact.destination != nil, contract.fields[fact.field].type == .url { return .fixed }
    if hasMarkupInside(fact) { return .fixed }
    switch fact.place {
    case .inherited: return .fixed
    case .badge: return .badge
    case .data, .frontmatter: return scalarStyle(in: fact.range)
    case .table: return markdownStyle(in: fact.range, isInCell: true)
    case .breadcrumb, .heading, .list, .line, .item, .code, .footer:
      return markdownStyle(in: fact.range, isInCell: false)
    }
  }

  /// Whether parts of a value are emphasized or struck through, which another text would not be.
  private func hasMarkupInside(_ fact: Fact) -> Bool {
    guard fact.decodedText != nil, !fact.isInData, contract.fields[fact.field].type.isLiteral else {
      return false
    }
    let decoded = syntax.decodedText(fact.range)
    return !decoded.isBlank && !decoded.hasSameBytes(as: text(of: fact))
  }

  /// How an item of a list is written.
  package func style(of item: ListItem, in fact: Fact) -> ValueStyle {
    guard fact.isInData else {
      return fact.place == .badge || fact.place == .inherited
        ? style(of: fact) : markdownStyle(in: item.range, isInCell: fact.place == .table)
    }
    if isSequence(fact) { return scalarStyle(in: item.range) }
    let style = scalarStyle(in: fact.range)
    // Without quotes of its own, an item may not change how all of the text is read.
    if item.range != fact.range, case .scalar(_, .plain) = style { return .word }
    return style
  }

  /// An edit that gives a fact another text; nil where the text cannot be written exactly.
  package func edit(_ fact: Fact, to text: String) -> Edit? {
    if fact.list != nil, isSequence(fact) { return nil }
    let type = contract.fields[fact.field].type
    if type == .boolean && fact.place == .data || isQuotedBoolean(fact),
      let quotes = quoteLength(around: fact.range)
    {
      // A text in data is not a boolean, whatever it says.
      return edit(ByteRange(fact.range.start - quotes, fact.range.end + quotes), text)
    }
    let isAddress = type == .url && !fact.isInData && isDestination(fact.range)
    let style = isAddress ? .address : style(of: fact)
    return style.writing(text, isLiteral: type.isLiteral).map { edit(fact.range, $0) }
  }

  /// An edit that removes the quotes around a text in data that is a number without them; nil for
  /// any other.
  package func edit(removingQuotesOf fact: Fact) -> Edit? {
    guard let format = data?.format, fact.isInData, let quotes = quoteLength(around: fact.range),
      ScalarWriter(format).isNumber(text(of: fact))
    else { return nil }
    let range = ByteRange(fact.range.start - quotes, fact.range.end + quotes)
    return edit(range, text(of: fact))
  }

  /// An edit that gives an item of a list another text; nil where the text cannot be written
  /// exactly.
  package func edit(_ item: ListItem, of fact: Fact, to text: String) -> Edit? {
    let separator = contract.fields[fact.field].separator
    if fact.list != nil, !isSequence(fact), text.contains(separator) { return nil }
    return style(of: item, in: fact).writing(text).map { edit(item.range, $0) }
  }

  /// Whether the fact is a list of data, and not a text of several items.
  private func isSequence(_ fact: Fact) -> Bool {
    guard fact.isInData, fact.list != nil, let first = source.slice(fact.range).first else {
      return false
    }
    return quotes(around: fact.range) == nil
      && (first == .leftBracket || first == .hyphen && bytes[fact.range.start + 1].isWhitespace)
  }

  private func isDestination(_ range: ByteRange) -> Bool {
    range.start > 0
      && (bytes[range.start - 1] == .leftParenthesis || bytes[range.start - 1] == .lessThan)
  }

  /// How the scalar of data is written whose text, without quotes, is in a range.
  package func scalarStyle(in range: ByteRange) -> ValueStyle {
    guard let format = data?.format else { return .fixed }
    if let style = quotes(around: range) { return .scalar(format, style) }
    let text = source.slice(range)
    // A block, a list, a mapping, or a value that is left out.
    guard let first = text.first, !"|>[{".utf8.contains(first),
      first != .hyphen || text.dropFirst().first?.isWhitespace == false
    else { return .fixed }
    return .scalar(format, .plain)
  }

  /// Whether a text in data is a boolean in quotes, in place of a date or a boolean.
  package func isQuotedBoolean(_ fact: Fact) -> Bool {
    let field = contract.fields[fact.field]
    guard fact.isInData, field.type == .boolean || field.mayBeBoolean,
      case .invalid = fact.value
    else { return false }
    return ValueReader.isBoolean(bytes(of: fact))
  }

  /// The number of quotes at each end of a range of data; nil where it has none.
  private func quoteLength(around range: ByteRange) -> Int? {
    switch quotes(around: range) {
    case .singleQuoted, .doubleQuoted: 1
    case .multilineLiteral, .multilineBasic: 3
    default: nil
    }
  }

  /// The style of the quotes around a range of data.
  private func quotes(around range: ByteRange) -> ScalarStyle? {
    guard range.start > 0, range.end < bytes.count, case let quote = bytes[range.end],
      bytes[range.start - 1] == quote, quote == .doubleQuote || quote == .singleQuote
    else { return nil }
    let triple = [quote, quote, quote]
    let isMultiline =
      data?.format == .toml && range.start > 2 && bytes[..<range.start].suffix(3) == triple[...]
      && bytes[range.end...].starts(with: triple)
    if quote == .doubleQuote { return isMultiline ? .multilineBasic : .doubleQuoted }
    return isMultiline ? .multilineLiteral : .singleQuoted
  }

  /// How a text of the body is written.
  private func markdownStyle(in range: ByteRange, isInCell: Bool) -> ValueStyle {
    let before = bytes[..<range.start].last { $0 != .space }
    if before == .backtick, bytes[range.end...].first(where: { $0 != .space }) == .backtick {
      return .markdown(isInCell ? .codeInCell : .code)
    }
    let outside = bytes[..<range.start].last { byte in
      byte != .space && byte != .asterisk && byte != .underscore && byte != .tilde
    }
    if outside == .leftBracket { return .markdown(isInCell ? .linkTextInCell : .linkText) }
    if isInCell { return .markdown(.cell) }
    let isAtStart = outside.map(\.isLineEnd) ?? true
    return .markdown(isAtStart ? .startOfLine : .text)
  }
}
