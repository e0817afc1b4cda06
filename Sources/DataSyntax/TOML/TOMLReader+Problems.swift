internal import SourceText

extension TOMLReader {
  mutating func report(_ kind: DataProblem.Kind, _ place: ByteRange) {
    report(DataProblem(kind, place))
  }

  /// Reports a problem; after too many of them nothing more is read.
  mutating func report(_ problem: DataProblem) {
    guard !isStopped else { return }
    problems.append(problem)
    guard problems.count >= TOMLDocument.problemLimit else { return }
    problems.append(
      DataProblem(.tooManyProblems(limit: TOMLDocument.problemLimit), problem.range))
    stop()
  }

  /// Ends reading: the text after the offset is not in the tree.
  mutating func stop() {
    isStopped = true
    isComplete = false
  }

  /// Reports a character that is not allowed; adjacent ones are one problem, and a hundred are
  /// enough: reading goes on.
  mutating func reportCharacter(_ kind: DataProblem.Kind, _ place: ByteRange) {
    guard !isStopped else { return }
    if let last = problems.last, last.kind == kind, last.range.end == place.start {
      problems[problems.count - 1] = DataProblem(kind, last.range.union(place))
    } else if problems.count < TOMLDocument.problemLimit {
      problems.append(DataProblem(kind, place))
    }
  }

  /// Reports text that cannot be read, or the first character in it that no TOML text contains.
  mutating func reportUnread(_ kind: DataProblem.Kind, _ place: ByteRange) {
    var offset = place.start
    while offset < place.end, let sequence = UTF8Sequence(bytes, at: offset) {
      let character = ByteRange(offset, min(offset + sequence.count, range.end))
      let fault: DataProblem.Kind? =
        switch sequence.scalar {
        case nil: .invalidUTF8
        case _ where offset + sequence.count > range.end: .invalidUTF8
        case "\u{FEFF}"?: .byteOrderMark
        case "\r"?: .toml(.loneCarriageReturn)
        case let scalar? where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F:
          .toml(.controlCharacter(scalar.value))
        default: nil
        }
      if let fault { return report(fault, character) }
      offset = character.end
    }
    report(kind, place)
  }
}
