import Contract
import SourceText

/// An ID or a path in the form in which it is compared, like `IDGrammar.normalForm`.
///
/// Kept as a hash, like `NameKey`, since each page has one and it is only compared for equality.
package struct IDKey: Hashable, Sendable {
  let hash: UInt64

  init(of id: String) {
    var hash = FNV1a()
    if !IDGrammar.eachByte(ofNormalForm: id, { hash.add($0) }) {
      hash = FNV1a()
      for byte in IDGrammar.normalForm(of: id).utf8 { hash.add(byte) }
    }
    self.hash = hash.value
  }
}
