import SourceText

/// An address that begins with `http://` or `https://`.
struct WebAddress {
  /// Its host, in lower case and without a user, a port and `www.`
  let host: String
  /// What is behind the host, without a slash at its end.
  private let rest: Substring

  /// Nil for any other text.
  init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
      return nil
    }
    let address = text.dropFirst(scheme.count)
    guard !address.contains(where: { $0.isWhitespace || $0 == "…" }) else { return nil }
    let authority = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    var rest = address[authority.endIndex...]
    while rest.last == "/" { rest.removeLast() }
    let server = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    let name =
      server.first == "["
      ? server.prefix { $0 != "]" } : server.prefix { $0 != ":" }
    let host = name.lowercased()
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    self.rest = rest
  }

  /// Whether it is another one, or a page below it.
  func begins(with other: WebAddress) -> Bool { host == other.host && rest.hasPrefix(other.rest) }

  /// Whether a browser can look for a host: a domain with a dot in it, an address of a machine, or this
  /// machine itself.
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
