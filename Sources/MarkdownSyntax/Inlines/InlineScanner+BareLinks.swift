import SourceText

/// GFM's extended autolinks: URLs and e-mail addresses in the text, without brackets.
extension InlineScanner {
  /// A URL, from the colon of its `http://`, `https://` or `ftp://`.
  mutating func scanBareURL(at colon: Int, in text: Span<UInt8>) -> Int {
    guard brackets.isEmpty, text.byte(at: colon + 1, before: end) == .slash,
      text.byte(at: colon + 2, before: end) == .slash,
      let scheme = bareSchemeStart(before: colon, in: text),
      let domain = text.bareDomain(at: colon + 3, before: end), domain.isValid
    else { return colon + 1 }
    let close = text.bareLinkEnd(from: scheme, domainEnd: domain.end, before: end)
    return addBareLink(from: scheme, to: close)
  }

  private func bareSchemeStart(before colon: Int, in text: Span<UInt8>) -> Int? {
    let longest = 5
    var first = colon
    while first > start, colon - first <= longest, text[first - 1].isLetter { first -= 1 }
    let schemes = ["http", "https", "ftp"]
    let isKnown = schemes.contains {
      $0.utf8.count == colon - first && text.hasWord($0, at: first, before: colon)
    }
    return isKnown ? first : nil
  }

  /// A URL that begins with `www.`.
  mutating func scanBareDomain(at first: Int, in text: Span<UInt8>) -> Int {
    guard text.byte(at: first + 1, before: end) == text[first],
      text.hasWord("www.", at: first, before: end), first >= noBareDomainBefore,
      brackets.isEmpty, mayBareDomainBegin(at: first, in: text),
      let domain = text.bareDomain(at: first, before: end)
    else { return first + 1 }
    guard domain.isValid else {
      noBareDomainBefore = domain.end
      return first + 1
    }
    let close = text.bareLinkEnd(from: first, domainEnd: domain.end, before: end)
    return addBareLink(from: first, to: close)
  }

  /// An e-mail address, from its `@`.
  mutating func scanBareEmail(at sign: Int, in text: Span<UInt8>) -> Int {
    var first = sign
    while first > start, text[first - 1].isBareEmailByte { first -= 1 }
    guard first < sign else { return sign + 1 }
    let scheme = bareEmailScheme(before: first, in: text)
    first -= scheme.utf8.count
    guard
      let domainEnd = text.bareEmailEnd(
        after: sign, before: end, allowingPath: scheme == Self.chatScheme)
    else { return sign + 1 }
    let close = text.withoutTrailingPunctuation(from: first, to: domainEnd)
    return close > sign + 1 ? addBareLink(from: first, to: close) : sign + 1
  }

  private static let chatScheme = "xmpp:"

  /// The scheme that ends at `first`, or nothing.
  private func bareEmailScheme(before first: Int, in text: Span<UInt8>) -> String {
    let scheme = ["mailto:", Self.chatScheme].first {
      let schemeStart = first - $0.utf8.count
      return schemeStart >= start && text.hasWord($0, at: schemeStart, before: first)
        && (schemeStart == start || !text[schemeStart - 1].isAlphanumeric)
    }
    return scheme ?? ""
  }

  private mutating func addBareLink(from start: Int, to end: Int) -> Int {
    let range = ByteRange(start, end)
    var node = SyntaxNode(.link, range)
    node.form = .bare
    node.storedDestination = range
    append(node)
    return end
  }

  private func mayBareDomainBegin(at first: Int, in text: Span<UInt8>) -> Bool {
    guard first > start else { return true }
    switch text[first - 1] {
    case .asterisk, .underscore, .tilde, .leftParenthesis: return true
    case let byte: return byte.isWhitespace
    }
  }
}
