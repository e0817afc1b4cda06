/// A half-open range of UTF-8 byte offsets in one file: the one coordinate of Catalint.
///
/// Eight bytes, so that trees and summaries stay small; a file is therefore shorter than 4 GiB.
///
/// Public, with public storage, as nothing else here is: other modules inline no member of a type
/// of `package` access, and this is the one whose members are used most.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte, from 0.
  public let lower: UInt32
  /// The offset after the last byte; never less than `lower`.
  public let upper: UInt32

  /// The range from `start` up to `end`; an `end` before `start` gives the empty range at `start`.
  @inlinable @inline(__always) package init(_ start: Int, _ end: Int) {
    lower = UInt32(clamping: start)
    upper = max(lower, UInt32(clamping: end))
  }

  @inlinable @inline(__always) init(lower: UInt32, upper: UInt32) {
    self.lower = lower
    self.upper = upper
  }

  /// The empty range at `offset`.
  @inlinable @inline(__always) package init(at offset: Int) { self.init(offset, offset) }

  /// The offset of the first byte, from 0.
  @inlinable @inline(__always) package var start: Int { Int(lower) }
  /// The offset after the last byte.
  @inlinable @inline(__always) package var end: Int { Int(upper) }
  /// Its length in bytes.
  @inlinable @inline(__always) package var count: Int { Int(upper - lower) }
  /// Whether it has no byte.
  @inlinable @inline(__always) package var isEmpty: Bool { lower == upper }

  /// The same offsets as the standard library's range, for slicing.
  @inlinable @inline(__always) package var offsets: Range<Int> { start..<end }

  /// Whether every byte of `other` is in this range.
  @inlinable package func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// Whether the byte at an offset is in this range.
  @inlinable package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two share a byte.
  @inlinable package func overlaps(_ other: ByteRange) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// Whether the two share a byte, or one begins where the other ends.
  @inlinable package func touches(_ other: ByteRange) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// The range after `delta` bytes were inserted before it.
  @inlinable @inline(__always) package func shifted(by delta: Int) -> ByteRange {
    ByteRange(start + delta, end + delta)
  }

  /// The same range after `delta` bytes more, modulo 2^32: of a negative number of bytes, its two's
  /// complement. Without a check, for many ranges that are moved to the start of a text and back.
  @inlinable @inline(__always) package func moved(by delta: UInt32) -> ByteRange {
    ByteRange(lower: lower &+ delta, upper: upper &+ delta)
  }

  /// The smallest range that contains both.
  @inlinable package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  /// By start, then by end: the order of findings in a file.
  @inlinable public static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

extension ByteRange: CustomStringConvertible {
  /// `3..<7`
  @inlinable public var description: String { "\(lower)..<\(upper)" }
}
