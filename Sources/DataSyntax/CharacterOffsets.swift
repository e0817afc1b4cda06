internal import SourceText

/// Byte offsets of characters by their number: libyaml counts Unicode scalars, Catalint bytes.
///
/// ASCII needs no table. Other text has one entry for every 64 characters, so that any character
/// is found in a few steps, in any order.
struct CharacterOffsets {
  private static let stride = 64
  private let bytes: [UInt8]
  private let range: ByteRange
  private let table: [UInt32]

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    self.range = range
    var isASCII = true
    for offset in range.offsets where !bytes[offset].isASCII {
      isASCII = false
      break
    }
    var table: [UInt32] = []
    if !isASCII {
      var count = 0
      for offset in range.offsets where !bytes[offset].isContinuation {
        if count % Self.stride == 0 { table.append(UInt32(clamping: offset)) }
        count += 1
      }
    }
    self.table = table
  }

  /// The offset in the file of a character of the range, by its number from 0; the end of the
  /// range for one past its last.
  func offset(of character: Int) -> Int {
    guard character >= 0, !table.isEmpty else {
      return min(range.start + max(0, character), range.end)
    }
    let row = character / Self.stride
    guard row < table.count else { return range.end }
    var offset = Int(table[row])
    var left = character % Self.stride
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
