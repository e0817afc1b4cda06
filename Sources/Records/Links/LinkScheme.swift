import SourceText

/// The scheme of an address, as browsers read it (RFC 3986, 3.1, and WHATWG's URL Standard).
package enum LinkScheme {
  /// Those that a link of a catalog may have.
  package static let safe = ["https", "http", "mailto"]

  /// The scheme of a decoded address that no link of a catalog may have.
  package static func unsafeScheme(of address: String) -> String? {
    guard let scheme = scheme(of: address) ?? hiddenScheme(of: address), !safe.contains(scheme)
    else { return nil }
    return scheme
  }

  /// The scheme with which a decoded address begins, in lower case; nil for a relative one.
  ///
  /// Browsers ignore control characters: `java⇥script:` is a script.
  package static func scheme(of address: String) -> String? {
    var scheme: [UInt8] = []
    for byte in address.utf8.drop(while: { $0 <= .space }) where byte >= .space && byte != 0x7F {
      if byte == .colon {
        return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      }
      guard byte.isLetter || (!scheme.isEmpty && isInScheme(byte)) else { return nil }
      scheme.append(byte.lowercased)
    }
    return nil
  }

  /// The scheme of a program, of data or of a file in a percent-encoded address: browsers do not
  /// decode it, but programs that decode addresses before them do.
  package static func hiddenScheme(of address: String) -> String? {
    guard address.utf8.contains(.percent), let decoded = PercentEncoding.decode(address),
      let scheme = scheme(of: decoded),
      ["javascript", "vbscript", "data", "file"].contains(scheme)
    else { return nil }
    return scheme
  }

  private static func isInScheme(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .plus || byte == .hyphen || byte == .period
  }
}
