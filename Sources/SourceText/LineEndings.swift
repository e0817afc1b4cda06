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

  /// CR CR LF: a CRLF whose LF was converted to CRLF again.
  package fileprivate(set) var doubled = Tally()

  package init() {}

  /// Whether there is more than one kind, or a doubled one.
  package var isMixed: Bool {
    doubled.count > 0
      || [lineFeed, carriageReturnLineFeed, carriageReturn].count { $0.count > 0 } > 1
  }

  /// The length of the line end at `offset` in bytes, of which the CR of a doubled one is part.
  package static func length(at offset: Int, in bytes: [UInt8]) -> Int {
    let rest = bytes[offset...]
    if rest.starts(with: [.carriageReturn, .carriageReturn, .lineFeed]) { return 3 }
    return rest.starts(with: [.carriageReturn, .lineFeed]) ? 2 : 1
  }

  /// Counts the CR at `offset`; returns the length of its line end in bytes.
  mutating func addCarriageReturn(at offset: Int, in bytes: [UInt8]) -> Int {
    let length = Self.length(at: offset, in: bytes)
    let range = ByteRange(offset, offset + length)
    switch length {
    case 3: doubled.add(range)
    case 2: carriageReturnLineFeed.add(range)
    default: carriageReturn.add(range)
    }
    return length
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
