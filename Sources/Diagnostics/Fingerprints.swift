package import SourceText

/// Makes the fingerprints of a run's findings: hashes of rule, path, element of the contract and the
/// text found, with a number where equal ones repeat on a page.
package struct Fingerprints: Sendable {
  private var repeats: [UInt64: Int] = [:]

  package init() {}

  /// The fingerprint of the next finding in report order, which stands in `file`; nil for a file
  /// that is gone. One that a finding has already is kept.
  package mutating func next(_ diagnostic: Diagnostic, in file: SourceFile?) -> Fingerprint {
    if let fingerprint = diagnostic.fingerprint { return fingerprint }
    var hash = FNV1a()
    for part in [diagnostic.rule, diagnostic.path, diagnostic.cause.element] {
      hash.add(part: part)
    }
    hash.add(part: file?.slice(diagnostic.range) ?? [])
    let number = repeats[hash.value, default: 0]
    repeats[hash.value] = number + 1
    if number > 0 { hash.add(part: String(number)) }
    return Fingerprint(value: hash.value)
  }
}
