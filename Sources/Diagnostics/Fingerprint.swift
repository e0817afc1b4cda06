/// What tells a finding from every other, across edits elsewhere on its page.
package struct Fingerprint: Hashable, Sendable {
  let value: UInt64
}

extension Fingerprint: CustomStringConvertible {
  /// 16 hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
