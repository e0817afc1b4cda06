internal import DataSyntax
internal import SourceText

/// The tokens of a JSON Pointer in a URI's fragment: RFC 6901, section 6.
struct JSONPointer {
  let tokens: [String]

  /// nil where the text is not a pointer: it must be empty or begin with `/`.
  init?(fragment: Substring) {
    guard let bytes = PercentEncoding.decodeStrictly(fragment) else { return nil }
    guard !bytes.isEmpty else {
      tokens = []
      return
    }
    guard bytes.first == .slash else { return nil }
    var tokens: [String] = []
    for part in bytes.dropFirst().split(separator: .slash, omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// `~1` is `/`, `~0` is `~`; nil for any other `~`.
  private static func unescaped(_ part: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var isEscape = false
    for byte in part {
      switch (isEscape, byte) {
      case (true, UInt8(ascii: "0")): result.append(.tilde)
      case (true, UInt8(ascii: "1")): result.append(.slash)
      case (true, _): return nil
      case (false, .tilde): break
      case (false, _): result.append(byte)
      }
      isEscape = !isEscape && byte == .tilde
    }
    return isEscape ? nil : String(validating: result, as: UTF8.self)
  }
}
