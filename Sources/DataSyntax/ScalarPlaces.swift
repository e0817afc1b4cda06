package import SourceText

/// The place in the file of each character of a scalar; an escape counts as the character it
/// encodes.
package struct ScalarPlaces {
  private let whole: ByteRange
  /// The offset of each Unicode scalar and of the end; empty where they are unknown.
  private let offsets: [Int]

  package init(_ node: DataNode, in bytes: [UInt8]) {
    whole = node.innerRange
    guard let scalar = node.scalar, node.range.end <= bytes.count else {
      offsets = []
      return
    }
    let inner = node.innerRange
    var offsets: [Int] = []
    var offset = inner.start
    while offset < inner.end {
      offsets.append(offset)
      let width = Self.width(at: offset, in: bytes, style: scalar.style)
      // A pair of surrogates is one scalar of four bytes.
      offset += width
    }
    offsets.append(inner.end)
    let isExact = offsets.count == scalar.text.unicodeScalars.count + 1
    self.offsets = isExact && offset == inner.end ? offsets : []
  }

  /// The bytes of the scalars; the whole node where they are unknown.
  package func range(of scalars: Range<Int>) -> ByteRange {
    guard !scalars.isEmpty, scalars.upperBound < offsets.count else { return whole }
    return ByteRange(offsets[scalars.lowerBound], offsets[scalars.upperBound])
  }

  private static func width(at offset: Int, in bytes: [UInt8], style: ScalarStyle) -> Int {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch (style, bytes[offset]) {
    case (.singleQuoted, .singleQuote) where next == .singleQuote: return 2
    case (.doubleQuoted, .backslash), (.multilineBasic, .backslash):
      switch next {
      case UInt8(ascii: "x"): return 4
      case UInt8(ascii: "U"): return 10
      case UInt8(ascii: "u"):
        let isHigh =
          offset + 11 < bytes.count && bytes[offset + 2].lowercased == UInt8(ascii: "d")
          && "89ab".utf8.contains(bytes[offset + 3].lowercased)
        return isHigh && bytes[offset + 6] == .backslash ? 12 : 6
      default: return 2
      }
    default: return UTF8Sequence(bytes, at: offset)?.count ?? 1
    }
  }
}
