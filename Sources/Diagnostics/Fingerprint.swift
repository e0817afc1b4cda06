package import SourceText

/// The identity of a finding, stable across edits elsewhere on its page.
package struct Fingerprint: Hashable, Sendable {
  let value: UInt64
}

extension Fingerprint {
  /// Parses 16 hexadecimal digits; nil for anything else.
  package init?(hexadecimal text: ArraySlice<UInt8>) {
    guard text.count == 16 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value << 4 | UInt64(digit)
    }
    self.init(value: value)
  }
}

extension Fingerprint: CustomStringConvertible {
  /// 16 hexadecimal digits.
  package var description: String {
    String(value, radix: 16).withLeadingZeros(to: 16)
  }
}

/// Computes the fingerprints of a run's findings: hashes of rule, path, element of the contract,
/// the text found and what else a finding is about, with a number where equal ones repeat on a page.
package struct Fingerprints: Sendable {
  private let form: Form
  private var repeats: [UInt64: Int] = [:]
  /// The last hash: similar findings are adjacent, and may be about the same text of a megabyte.
  private var last: (key: Key, hash: FNV1a)?

  /// What fingerprints are made of.
  package enum Form: Sendable {
    case current
    /// As in version 0.1: without what a finding is about besides its text, such as a missing page.
    case former
  }

  private struct Key {
    let rule: String
    let path: String
    let element: String
    let range: ByteRange

    func isSame(as other: Key) -> Bool {
      range == other.range && rule.hasSameBytes(as: other.rule)
        && path.hasSameBytes(as: other.path) && element.hasSameBytes(as: other.element)
    }
  }

  package init(_ form: Form = .current) { self.form = form }

  /// The fingerprint of the next finding in report order, which is in `file`: nil for a deleted
  /// file. An existing fingerprint is kept.
  package mutating func next(_ diagnostic: Diagnostic, in file: SourceFile?) -> Fingerprint {
    if let fingerprint = diagnostic.fingerprint { return fingerprint }
    var hash = hash(of: diagnostic, in: file)
    if form == .current { for part in diagnostic.about { hash.add(part: part) } }
    let number = repeats[hash.value, default: 0]
    repeats[hash.value] = number + 1
    if number > 0 { hash.add(part: String(number)) }
    return Fingerprint(value: hash.value)
  }

  private mutating func hash(of diagnostic: Diagnostic, in file: SourceFile?) -> FNV1a {
    let key = Key(
      rule: diagnostic.rule, path: diagnostic.path, element: diagnostic.cause.element,
      range: diagnostic.range)
    if let last, file != nil, last.key.isSame(as: key) { return last.hash }
    var hash = FNV1a()
    for part in [key.rule, key.path, key.element] { hash.add(part: part) }
    hash.add(part: file?.slice(key.range) ?? [])
    if file != nil { last = (key, hash) }
    return hash
  }
}
