/// Which kinds of line end a text has, how many of each and where the first one is.
package struct LineEndings: Hashable, Sendable {
  /// The line ends of one kind.
  package struct Tally: Hashable, Sendable {
    package fileprivate(set) var count = 0
    /// The range of the first one; nil where there is none.
    package fileprivate(set) var first: ByteRange?

    mutating func add(_ range: ByteRange) {
      count += 1
      if first == nil { first = range }
    }
  }

  /// LF without a CR in front.
  package fileprivate(set) var lineFeed = Tally()
  /// CR and LF together.
  package fileprivate(set) var carriageReturnLineFeed = Tally()
  /// CR without an LF after it.
  package fileprivate(set) var carriageReturn = Tally()

  package init() {}

  /// Whether there is more than one kind.
  package var isMixed: Bool {
    [lineFeed, carriageReturnLineFeed, carriageReturn].count { $0.count > 0 } > 1
  }

  /// Counts the CR at `offset`; returns the length of its line end in bytes.
  mutating func addCarriageReturn(at offset: Int, in bytes: [UInt8]) -> Int {
    if offset + 1 < bytes.count, bytes[offset + 1] == .lineFeed {
      carriageReturnLineFeed.add(ByteRange(offset, offset + 2))
      return 2
    }
    carriageReturn.add(ByteRange(offset, offset + 1))
    return 1
  }

  /// Counts LFs without a CR; only the place of the first is looked up.
  mutating func addLineFeeds(_ count: Int, in bytes: [UInt8]) {
    guard count > 0 else { return }
    lineFeed.count = count
    var previous: UInt8 = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == .lineFeed, previous != .carriageReturn {
        lineFeed.first = ByteRange(offset, offset + 1)
        return
      }
      previous = byte
    }
  }
}
