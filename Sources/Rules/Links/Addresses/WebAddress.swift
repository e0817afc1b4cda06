import MarkdownSyntax
import SourceText

/// An address that begins with `http://` or `https://`.
struct WebAddress {
  /// Its host, in lower case and without a user, a port and `www.`
  let host: String
  /// The text after the host, without a slash at its end.
  private let rest: Substring

  private static let schemes = ["https://", "http://"]

  /// Nil for any other text. Reads bytes for speed: every badge has an address.
  init?(_ text: String) {
    let scheme = Self.schemes.first { scheme in
      text.utf8.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { $0.lowercased == $1 }
    }
    guard let scheme else { return nil }
    let address = text.utf8.dropFirst(scheme.utf8.count)
    let isPlain = address.allSatisfy { $0.isASCII && !$0.isWhitespace }
    guard isPlain || !Substring(address).contains(where: { $0.isWhitespace || $0 == "…" }) else {
      return nil
    }
    let authority = address.prefix { $0 != .slash && $0 != UInt8(ascii: "?") && $0 != .hash }
    var rest = address[authority.endIndex...]
    while rest.last == .slash { rest.removeLast() }
    let at = authority.lastIndex(of: UInt8(ascii: "@"))
    let server = at.map { authority[authority.index(after: $0)...] } ?? authority
    let end = UInt8(ascii: server.first == .leftBracket ? "]" : ":")
    let host = String(Substring(server.prefix { $0 != end })).lowercased()
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    self.rest = Substring(rest)
  }

  /// Whether it equals another address, or begins with it, regardless of how both are encoded.
  func begins(with other: WebAddress) -> Bool {
    guard host == other.host else { return false }
    return rest.hasPrefix(other.rest) || decodedRest.hasPrefix(other.decodedRest)
  }

  private var decodedRest: String { PercentEncoding.decode(String(rest)) ?? String(rest) }

  /// The beginning of an address as written up to the slash after its host,
  /// `https://docs.openai.com/`, where the host is one that browsers can look up: words with points
  /// or hyphens between them, which most are. All of the address where no slash is after the host;
  /// nil for any other host.
  static func plainHost(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var points = 0
    var last = UInt8.period
    let host = address.drop { $0 != .slash }.dropFirst(2).prefix { $0 != .slash }
    for byte in host {
      let isSeparator = byte == .period || byte == .hyphen
      guard byte.isAlphanumeric || (isSeparator && last.isAlphanumeric) else { return nil }
      if byte == .period { points += 1 }
      last = byte
    }
    guard last.isAlphanumeric, points > 1 || (points == 1 && !host.hasWordPrefix("www.")) else {
      return nil
    }
    return address.prefix(upTo: min(host.endIndex + 1, address.endIndex))
  }

  /// Whether a browser can look up a host: a domain with a dot, an IP address, or `localhost`.
  static func canBeHost(_ host: String) -> Bool {
    if host.utf8.first == UInt8(ascii: "[") || host == "localhost" { return true }
    var labels = host.split(separator: ".", omittingEmptySubsequences: false)
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard labels.count > 1 else { return false }
    return labels.allSatisfy { label in
      guard let first = label.utf8.first, let last = label.utf8.last else { return false }
      return first != .hyphen && last != .hyphen
        && label.utf8.allSatisfy {
          $0.isAlphanumeric || !$0.isASCII || $0 == .hyphen || $0 == .underscore || $0 == .percent
        }
    }
  }
}
