import SourceText

/// The result of reading a URL: `https://example.com/models?page=2`.
package enum URLReading: Hashable, Sendable {
  case url
  case malformed(URLDefect)
}

/// Why a text is not a URL that a browser can open.
package enum URLDefect: Hashable, Sendable {
  /// It does not begin with a scheme and a colon.
  case noScheme
  /// Its scheme is not one of those expected.
  case scheme(String)
  /// The scheme is not followed by `//`.
  case noSlashes(String)
  case noHost
  case host(String)
  case port(String)
  case space
  /// A character that has to be percent-encoded.
  case character(String)
  /// The middle of a link of Markdown, `](`.
  case link
  /// A character that readers do not see.
  case invisible(Unicode.Scalar)
  /// A `%` without two hexadecimal digits after it.
  case percent(String)
}

extension URLReading {
  /// Reads `text`, without spaces around it, as an absolute URL. `schemes` are in lower case. A URL
  /// with `//` needs a host, and one of the scheme `http` or `https` needs both.
  package init(_ text: ArraySlice<UInt8>, schemes: [String]) {
    self = Self.defect(of: text, schemes).map { .malformed($0) } ?? .url
  }

  private static func defect(of text: ArraySlice<UInt8>, _ schemes: [String]) -> URLDefect? {
    if text.contains(where: \.isWhitespace) { return .space }
    let scheme = text.prefix { $0.isAlphanumeric || $0 == .plus || $0 == .hyphen || $0 == .period }
    let rest = text.dropFirst(scheme.count)
    guard scheme.first?.isLetter == true, rest.first == .colon else { return .noScheme }
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    let behind = rest.dropFirst()
    let hasSlashes = behind.starts(with: "//".utf8)
    guard schemes.contains(name) else {
      // `example.com:8080/` has a port, and no scheme.
      return hasSlashes || !name.utf8.contains(.period) ? .scheme(name) : .noScheme
    }
    if let defect = defect(ofCharacters: behind) { return defect }
    let unseen = String(decoding: behind, as: UTF8.self).unicodeScalars.first(where: \.isUnseen)
    if let unseen { return .invisible(unseen) }
    if !hasSlashes, !["http", "https"].contains(name) { return behind.isEmpty ? .noHost : nil }
    guard hasSlashes else { return .noSlashes(name) }
    let authority = behind.dropFirst(2).prefix {
      $0 != .slash && $0 != .questionMark && $0 != .hash
    }
    let user = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    return defect(ofServer: authority[user...])
  }

  private static func defect(ofCharacters text: ArraySlice<UInt8>) -> URLDefect? {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == .percent {
        let digits = text[(index + 1)...].prefix(2)
        guard digits.count == 2, digits.allSatisfy({ $0.hexadecimalValue != nil }) else {
          return .percent(String(decoding: text[index...].prefix(1) + digits, as: UTF8.self))
        }
      } else if byte < 0x21 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
        return .character(String(decoding: [byte], as: UTF8.self))
      }
      if byte == .rightBracket, text[(index + 1)...].first == .leftParenthesis { return .link }
      index += 1
    }
    return nil
  }

  private static func defect(ofServer server: ArraySlice<UInt8>) -> URLDefect? {
    guard !server.isEmpty else { return .noHost }
    let isLiteral = server.first == .leftBracket
    let host =
      isLiteral
      ? server.prefix { $0 != .rightBracket } + server.drop { $0 != .rightBracket }.prefix(1)
      : server.prefix { $0 != .colon }
    let port = server.dropFirst(host.count)
    guard !host.isEmpty else { return .noHost }
    guard isLiteral ? isAddress(host) : isName(host) else {
      return .host(String(decoding: host, as: UTF8.self))
    }
    if port.isEmpty { return nil }
    let number = Int(String(decoding: port.dropFirst(), as: UTF8.self))
    let isPort = port.dropFirst().allSatisfy(\.isDigit) && number.map { $0 < 65_536 } == true
    return port.first == .colon && isPort ? nil : .port(String(decoding: port, as: UTF8.self))
  }

  /// Whether a text is an IPv6 address between brackets: its characters only.
  private static func isAddress(_ host: ArraySlice<UInt8>) -> Bool {
    host.last == .rightBracket && host.count { $0 == .colon } > 1
      && host.dropFirst().dropLast().allSatisfy {
        $0.hexadecimalValue != nil || $0 == .colon || $0 == .period
      }
  }

  /// Whether a browser can look up a host: a domain, a name in a local network, or an IPv4 address.
  private static func isName(_ host: ArraySlice<UInt8>) -> Bool {
    var labels = host.split(separator: .period, omittingEmptySubsequences: false)
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard host.count <= 253 else { return false }
    if labels.last?.allSatisfy(\.isDigit) == true {
      return labels.count == 4
        && labels.allSatisfy { label in
          label.count <= 3 && label.allSatisfy(\.isDigit)
            && Int(String(decoding: label, as: UTF8.self)).map { $0 < 256 } == true
        }
    }
    return labels.allSatisfy { label in
      guard let first = label.first, let last = label.last else { return false }
      return first != .hyphen && last != .hyphen && label.count <= 63
        && label.allSatisfy {
          $0.isAlphanumeric || !$0.isASCII || $0 == .hyphen || $0 == .underscore
        }
    }
  }
}

extension Unicode.Scalar {
  /// Whether readers see nothing of it, and it does not choose the form of an emoji either.
  fileprivate var isUnseen: Bool {
    if isASCII || properties.isVariationSelector { return false }
    if properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
