/// Numbers of short texts, found by their bytes: what a reader remembers of each distinct text.
///
/// Bounded, so that a catalog without two equal texts costs no more memory than any other.
package struct TextNumbers: Sendable {
  /// The bytes of all texts, one after another.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// A number plus 1; 0 for an empty slot. At most half of them are taken.
  private var slots: [UInt32] = []

  private struct Entry: Sendable {
    let hash: Int
    let context: TextContext
    let start: Int
    let count: Int
  }

  /// Longer texts are not remembered.
  package let longest: Int
  private let mostBytes: Int
  private static let mostTexts = 1 << 14

  package init(longest: Int = TextNumbers.longestPart, mostBytes: Int = 1 << 20) {
    self.longest = longest
    self.mostBytes = mostBytes
  }

  /// The length of the longest text that is remembered where it is part of a line.
  package static let longestPart = 511

  /// Whether the next text needs all others to be forgotten.
  package var isFull: Bool { entries.count >= Self.mostTexts || bytes.count >= mostBytes }

  /// The number of the text in `range` of `page`, as it is read in a context.
  package func number(of range: ByteRange, in page: [UInt8], _ context: TextContext) -> Int? {
    guard range.count <= longest, !slots.isEmpty else { return nil }
    // The pointers do not leave the closures, and all offsets are inside the arrays.
    let count = range.count
    return unsafe page.withUnsafeBytes { page -> Int? in
      let text = unsafe UnsafeRawBufferPointer(rebasing: page[range.offsets])
      let hash = unsafe context.hash(text.seededHash)
      return unsafe bytes.withUnsafeBytes { bytes -> Int? in
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0 {
          let number = Int(slots[slot] - 1)
          let entry = entries[number]
          if entry.hash == hash, entry.count == count, entry.context == context,
            unsafe UnsafeRawBufferPointer(rebasing: bytes[entry.start..<entry.start + count])
              .hasSameBytes(as: text)
          {
            return number
          }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }

  /// Adds the text in `range` of `page`, which has no number yet and is not too long: the next
  /// number is its own.
  package mutating func add(_ range: ByteRange, of page: [UInt8], _ context: TextContext) {
    if entries.count * 2 >= slots.count { grow() }
    let text = page[range.offsets]
    let entry = Entry(
      hash: context.hash(text.seededHash), context: context, start: bytes.count, count: text.count)
    bytes += text
    entries.append(entry)
    place(entries.count - 1)
  }

  /// Forgets all texts.
  package mutating func removeAll() {
    self = TextNumbers(longest: longest, mostBytes: mostBytes)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(256, slots.count * 2))
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = entries[number].hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }
}

/// What determines the result of reading a text besides its bytes: two numbers, whose meaning the
/// reader chooses.
package struct TextContext: Equatable, Sendable {
  private let purpose: UInt64
  private let shape: UInt64

  package init(_ purpose: UInt64, shape: UInt64 = 0) {
    self.purpose = purpose
    self.shape = shape
  }

  /// The hash of a text in it.
  fileprivate func hash(_ text: Int) -> Int {
    let mixed = purpose &* 0x9e37_79b9_7f4a_7c15 ^ shape &* 0xc2b2_ae3d_27d4_eb4f
    return text ^ Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}
