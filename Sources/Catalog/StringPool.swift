import SourceText

/// The texts of summaries, one after another in one buffer, each stored once.
struct StringPool: Sendable {
  /// Each text after its length, seven bits of it a byte, the lowest first; all bytes of the length
  /// but the last have the highest bit set. The empty text comes first.
  private var bytes: [UInt8] = [0]

  /// The position of a text: four bytes, where a `String` takes sixteen and mostly memory of its
  /// own.
  struct Place: Hashable, Sendable {
    fileprivate let offset: UInt32

    fileprivate init(offset: UInt32) { self.offset = offset }

    static var empty: Place { Place(offset: 0) }

    /// What distinguishes it from all other places.
    var key: UInt64 { UInt64(offset) }
  }

  /// The text at a place.
  subscript(place: Place) -> ArraySlice<UInt8> {
    var start = Int(place.offset)
    // Most texts have fewer than 128 bytes.
    if bytes[start] < 0x80 { return bytes[(start + 1)..<(start + 1 + Int(bytes[start]))] }
    var count = 0
    var shift = 0
    while true {
      let byte = bytes[start]
      count |= Int(byte & 0x7f) << shift
      start += 1
      shift += 7
      if byte < 0x80 { break }
    }
    return bytes[start..<start + count]
  }

  /// The place of a text that was inserted after another one, so many texts later.
  func place(_ count: Int, after first: Place) -> Place {
    var place = first
    for _ in 0..<count { place = Place(offset: UInt32(clamping: self[place].endIndex)) }
    return place
  }

  func text(_ place: Place) -> String { String(decoding: self[place], as: UTF8.self) }

  /// Whether the text at a place has these bytes.
  func has(_ text: ArraySlice<UInt8>, at place: Place) -> Bool {
    text.hasSameBytes(as: self[place])
  }

  /// Appends a text; returns the place of the empty one where no place is left.
  mutating func append(_ text: some Collection<UInt8>) -> Place {
    guard let offset = UInt32(exactly: bytes.count) else { return .empty }
    var count = text.count
    while count >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: count) | 0x80)
      count >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: count))
    bytes += text
    return Place(offset: offset)
  }

  /// How many bytes it has.
  var count: Int { bytes.count }

  /// The same texts without unused capacity.
  var shrunk: StringPool {
    var copy = self
    copy.bytes = bytes.shrunk
    return copy
  }
}

extension Array {
  /// The same elements without unused capacity: a catalog keeps tens of lists a page.
  var shrunk: [Element] {
    if count == capacity { return self }
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
