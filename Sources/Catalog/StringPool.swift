import SourceText

/// The texts of a page's summary, one after another in one buffer, each stored once.
struct StringPool: Sendable {
  /// Each text after its length, seven bits of it a byte, the lowest first; all bytes of the length
  /// but the last have the highest bit set. The empty text comes first.
  private var bytes: [UInt8] = [0]

  /// Creates an empty pool with room for this many bytes.
  init(minimumCapacity: Int) { bytes.reserveCapacity(minimumCapacity) }

  /// The position of a text: four bytes, where a `String` takes sixteen and mostly memory of its
  /// own.
  struct Place: Hashable, Sendable {
    fileprivate let offset: UInt32

    fileprivate init(offset: UInt32) { self.offset = offset }

    static var empty: Place { Place(offset: 0) }
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

  /// The place of one of the first texts, by its number in the order of insertion; 0 is the empty
  /// text.
  func place(number: Int) -> Place {
    var place = Place.empty
    for _ in 0..<number { place = Place(offset: UInt32(clamping: self[place].endIndex)) }
    return place
  }

  func text(_ place: Place) -> String { String(decoding: self[place], as: UTF8.self) }

  /// Whether the text at a place has these bytes.
  func has(_ text: ArraySlice<UInt8>, at place: Place) -> Bool {
    text.hasSameBytes(as: self[place])
  }

  /// Appends a text; returns the place of the empty one where no place is left.
  mutating func append(_ text: ArraySlice<UInt8>) -> Place {
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

  /// Frees the unused capacity.
  mutating func shrink() { bytes = bytes.shrunk }
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
