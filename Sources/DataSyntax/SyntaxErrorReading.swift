internal import SourceText

/// Says in a user's words what libyaml found, by what it says and by the text around the place.
struct SyntaxErrorReading {
  let text: TextAround
  let builder: YAMLTreeBuilder

  init(_ bytes: [UInt8], in range: ByteRange, after builder: YAMLTreeBuilder) {
    text = TextAround(bytes, in: range)
    self.builder = builder
  }

  func problem(for failure: YAMLFailure) -> DataProblem {
    DataProblem(
      .unexpected(failure.problem, expected: failure.context),
      text.character(at: failure.problemOffset))
  }
}
