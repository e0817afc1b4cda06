import Diagnostics
import SourceText

/// What tells a finding from every other, across edits elsewhere on its page: a hash of rule, path,
/// element of the contract and the text found, with a number where equal ones repeat on a page.
struct Fingerprints {
  private var repeats: [UInt64: Int] = [:]

  /// The fingerprint of the next finding in report order, as 16 hexadecimal digits.
  mutating func next(_ diagnostic: Diagnostic, in lines: SourceLines?) -> String {
    var hash = FNV1a()
    for part in [diagnostic.rule, diagnostic.path, diagnostic.cause.element] {
      hash.add(part: part.utf8)
    }
    hash.add(part: lines?.file.slice(diagnostic.range) ?? [])
    let number = repeats[hash.value, default: 0]
    repeats[hash.value] = number + 1
    if number > 0 { hash.add(part: String(number).utf8) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
