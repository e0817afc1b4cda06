internal import SourceText

/// Byte offsets of characters by their number: libyaml counts Unicode scalars, Catalint bytes.
///
/// Up to the first non-ASCII character the two are equal. After it, a table has one entry for every
/// 16 characters, so that random access takes a few steps.
struct CharacterOffsets {
  private static let stride = 16
  private let bytes: [UInt8]
  private let range: ByteRange
  /// How many characters of ASCII the range begins with.
  private let asciiCount: Int
  /// The offset of every 16th character after the ASCII prefix.
  private let table: [UInt32]

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    self.range = range
    var offset = bytes.firstBeyondASCII(in: range.offsets)
    asciiCount = offset - range.start
    var table: [UInt32] = []
    var count = 0
    while offset < range.end {
      if !bytes[offset].isContinuation {
        if count % Self.stride == 0 { table.append(UInt32(clamping: offset)) }
        count += 1
      }
      offset += 1
    }
    self.table = table
  }

  /// The offset in the file of a character of the range, by its number from 0; the end of the
  /// range for one past its last.
  func offset(of character: Int) -> Int {
    guard character >= asciiCount else { return range.start + max(0, character) }
    let row = (character - asciiCount) / Self.stride
    guard row < table.count else { return range.end }
    var offset = Int(table[row])
    var left = (character - asciiCount) % Self.stride
    while offset < range.end {
      if !bytes[offset].isContinuation {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }
}
