internal import SourceText

extension JSONReader {
  mutating func report(_ fault: JSONFault, _ place: ByteRange) {
    problems.append(DataProblem(.json(fault), place))
  }

  /// Reports bytes that are not UTF-8; adjacent ones are one problem.
  mutating func reportInvalid(_ place: ByteRange) {
    if let last = problems.last, last.kind == .invalidUTF8, last.range.end == place.start {
      problems[problems.count - 1] = DataProblem(.invalidUTF8, last.range.union(place))
    } else {
      problems.append(DataProblem(.invalidUTF8, place))
    }
  }

  /// Reports the problem that ends reading; bytes that are not UTF-8 are reported as such.
  mutating func stop(_ fault: JSONFault, _ place: ByteRange) {
    guard let sequence = UTF8Sequence(bytes, at: offset) else { return }
    let first = ByteRange(offset, min(offset + sequence.count, range.end))
    if sequence.scalar == nil || offset + sequence.count > range.end {
      problems.append(DataProblem(.invalidUTF8, first))
    } else if let scalar = sequence.scalar, scalar.value < 0x20 || scalar.value == 0x7F {
      report(.controlCharacter(scalar.value), first)
    } else if sequence.scalar == "\u{FEFF}" {
      report(.byteOrderMark, first)
    } else {
      report(fault, place)
    }
  }
}
