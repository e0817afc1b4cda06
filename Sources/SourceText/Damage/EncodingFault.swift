/// Why a file's bytes are not UTF-8, and the first place that shows it.
package struct EncodingFault: Hashable, Sendable {
  /// The actual encoding of the bytes.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A sequence that no character of UTF-8 has.
    case illFormedSequence
    case utf16LittleEndian, utf16BigEndian
    case utf32LittleEndian, utf32BigEndian
  }

  package let kind: Kind

  /// The name of the actual encoding; nil for an ill-formed sequence.
  package var encoding: String? {
    switch kind {
    case .illFormedSequence: nil
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .utf32LittleEndian, .utf32BigEndian: "UTF-32"
    }
  }

  /// The first ill-formed sequence (its maximal subpart); in UTF-16 and UTF-32 the byte order
  /// mark, or the first code unit where there is none.
  package let range: ByteRange

  package init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  /// The first fault of a file; nil where all its bytes are UTF-8.
  ///
  /// UTF-16 is looked for first: of ASCII text it is valid UTF-8 too, half of it U+0000.
  package static func first(in bytes: [UInt8]) -> EncodingFault? {
    if let fault = wideEncoding(of: bytes) { return fault }
    var offset = 0
    while offset < bytes.count {
      if bytes[offset].isASCII {
        offset += 1
        continue
      }
      guard let sequence = UTF8Sequence(bytes, at: offset) else { return nil }
      guard sequence.scalar != nil else {
        return EncodingFault(
          kind: .illFormedSequence, range: ByteRange(offset, offset + sequence.count))
      }
      offset += sequence.count
    }
    return nil
  }

  /// UTF-16 or UTF-32, detected by a byte order mark or by the places of NULs.
  package static func wideEncoding(of bytes: [UInt8]) -> EncodingFault? {
    guard let first = bytes.first, first == 0 || first >= 0xFE || bytes.prefix(16).contains(0)
    else { return nil }
    let marks: [(Kind, [UInt8])] = [
      (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
      (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (kind, mark) in marks where bytes.starts(with: mark) {
      return EncodingFault(kind: kind, range: ByteRange(0, mark.count))
    }
    return encodingByNULs(bytes.prefix(256))
  }

  /// ASCII letters, spaces and marks are most of a catalog page in any language's encoding of 16 or
  /// 32 bits: a quarter of the units must have their NULs where ASCII has them, and no NUL may be
  /// where ASCII has its character. Text with a stray U+0000 is still UTF-8.
  private static func encodingByNULs(_ sample: ArraySlice<UInt8>) -> EncodingFault? {
    var nuls = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { nuls[index % 4] += 1 }
    let quarter = max(1, sample.count / 16)
    func isWide(_ kind: Kind, _ expected: [Int], never: [Int], size: Int) -> EncodingFault? {
      guard sample.count >= 4, sample.count.isMultiple(of: 2),
        expected.allSatisfy({ nuls[$0] >= quarter }), never.allSatisfy({ nuls[$0] == 0 })
      else { return nil }
      return EncodingFault(kind: kind, range: ByteRange(0, size))
    }
    return isWide(.utf32LittleEndian, [1, 2, 3], never: [0], size: 4)
      ?? isWide(.utf32BigEndian, [0, 1, 2], never: [3], size: 4)
      ?? isWide(.utf16LittleEndian, [1, 3], never: [0, 2], size: 2)
      ?? isWide(.utf16BigEndian, [0, 2], never: [1, 3], size: 2)
  }
}
