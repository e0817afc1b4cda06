package import Diagnostics
import SourceText

/// A finding that a baseline names: by its fingerprint, with the page and the rule for people to
/// read.
package struct BaselineEntry: Sendable {
  package let path: String
  package let rule: String
  package let fingerprint: Fingerprint

  /// The entry of a finding that has its fingerprint.
  init?(_ diagnostic: Diagnostic) {
    guard let fingerprint = diagnostic.fingerprint else { return nil }
    self.init(path: diagnostic.path, rule: diagnostic.rule, fingerprint: fingerprint)
  }

  package init(path: String, rule: String, fingerprint: Fingerprint) {
    self.path = path
    self.rule = rule
    self.fingerprint = fingerprint
  }

  /// The entry that a line of a baseline is; nil for any other line.
  init?(line: ArraySlice<UInt8>) {
    // The path comes first and may contain spaces; the other two contain none.
    guard let last = line.lastIndex(of: .space),
      let middle = line[..<last].lastIndex(of: .space), middle > line.startIndex,
      let fingerprint = Fingerprint(hexadecimal: line[(last + 1)...]),
      let path = String(validating: line[..<middle], as: UTF8.self)
        .flatMap(PercentEncoding.decode)
    else { return nil }
    let rule = line[(middle + 1)..<last]
    guard !rule.isEmpty,
      rule.allSatisfy({ $0.isAlphanumeric || $0 == .hyphen || $0 == .slash })
    else { return nil }
    self.init(path: path, rule: String(decoding: rule, as: UTF8.self), fingerprint: fingerprint)
  }

  /// Its line, without the line's end.
  var line: String { "\(Self.encoded(path)) \(rule) \(fingerprint)" }

  /// Entries by the bytes of their lines.
  static func inOrder(_ entries: some Sequence<BaselineEntry>) -> [BaselineEntry] {
    entries.map { (line: Array($0.line.utf8), entry: $0) }
      .sorted { $0.line.lexicographicallyPrecedes($1.line) }.map(\.entry)
  }

  /// The path on one line that is not a comment: characters that would break this are written as
  /// `%` and two digits.
  private static func encoded(_ path: String) -> String {
    let isEncoded = { (byte: UInt8, index: Int) in
      byte < .space || byte == 0x7F || byte == .percent || byte == .hash && index == 0
    }
    let bytes = path.utf8.enumerated()
    guard bytes.contains(where: { isEncoded($1, $0) }) else { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = bytes.reduce(into: [UInt8]()) { text, next in
      guard isEncoded(next.element, next.offset) else { return text.append(next.element) }
      text += [.percent, digits[Int(next.element >> 4)], digits[Int(next.element & 15)]]
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
