internal import SourceText

/// A set of characters, which one position of a pattern matches.
struct PatternSet: Sendable {
  /// The ASCII characters, a bit each.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// The other characters, sorted and disjoint once `settle` was called.
  private var ranges: [ClosedRange<UInt32>] = []
  private var properties: [(property: PatternProperty, isNegated: Bool)] = []
  private var isNegated = false

  init() {}

  init(_ scalar: UInt32) { insert(scalar...scalar) }

  init(_ ranges: [ClosedRange<UInt32>]) {
    for range in ranges { insert(range) }
    settle()
  }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    if range.lowerBound < 128 {
      for scalar in range.lowerBound...min(range.upperBound, 127) {
        if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
      }
    }
    if range.upperBound >= 128 { ranges.append(max(range.lowerBound, 128)...range.upperBound) }
  }

  mutating func insert(_ property: PatternProperty, isNegated: Bool) {
    guard !properties.contains(where: { $0.property == property && $0.isNegated == isNegated })
    else { return }
    properties.append((property, isNegated))
  }

  /// Ends the building: sorts and joins the ranges, and evaluates properties for ASCII.
  mutating func settle(isNegated: Bool = false) {
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    ranges = joined
    if !properties.isEmpty {
      for scalar in UInt32(0)..<128 where hasProperty(scalar) { insert(scalar...scalar) }
    }
    self.isNegated = isNegated
  }

  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return (low >> UInt64(scalar)) & 1 == (isNegated ? 0 : 1) }
    if scalar < 128 { return (high >> UInt64(scalar - 64)) & 1 == (isNegated ? 0 : 1) }
    return (hasRange(scalar) || hasProperty(scalar)) != isNegated
  }

  private func hasRange(_ scalar: UInt32) -> Bool {
    let place = ranges.partitioningIndex { $0.upperBound >= scalar }
    return place < ranges.count && ranges[place].lowerBound <= scalar
  }

  private func hasProperty(_ scalar: UInt32) -> Bool {
    guard !properties.isEmpty, let scalar = Unicode.Scalar(scalar) else { return false }
    return properties.contains { $0.property.contains(scalar) != $0.isNegated }
  }
}

extension PatternSet {
  /// `\d`: ASCII only, in ECMA-262.
  static let digitRanges: [ClosedRange<UInt32>] = [0x30...0x39]
  /// `\w`: ASCII only.
  static let wordRanges: [ClosedRange<UInt32>] = [
    0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A,
  ]
  /// `\s`: WhiteSpace and LineTerminator of ECMA-262, which include U+FEFF.
  static let spaceRanges: [ClosedRange<UInt32>] = [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ]
  /// `\s` of the common dialect, as in RE2: without VT and the spaces beyond ASCII.
  static let commonSpaceRanges: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
  /// `.` of the common dialect, as in RE2: everything but LF.
  static let commonDot = PatternSet(complement(of: [0x0A...0x0A]))
  /// `.`: everything but a LineTerminator.
  static let dot = PatternSet(
    complement(of: [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]))

  /// Everything but the given ranges, which are sorted and disjoint.
  static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { result.append(next...0x10FFFF) }
    return result
  }
}
