/// One character that several misread ones turn back into.
struct MisreadCharacter {
  /// The character's value: a scalar, in its shortest form.
  let scalar: UInt32
  /// How many misread characters it was, two to four.
  let count: Int

  /// Decodes the characters from `index` on; nil where their bytes are not UTF-8.
  init?(_ scalars: [UInt32], at index: Int, as encoding: Misreading) {
    guard let first = encoding.byte(of: scalars[index]), first >= 0xC2, first <= 0xF4 else {
      return nil
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= scalars.count else { return nil }
    var bytes = [first]
    for next in scalars[index + 1..<index + length] {
      guard let byte = encoding.byte(of: next), byte.isContinuation else { return nil }
      bytes.append(byte)
    }
    guard let scalar = UTF8Sequence(bytes, at: 0)?.scalar else { return nil }
    self.scalar = scalar.value
    count = length
  }
}
