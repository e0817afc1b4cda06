import SourceText

/// The last runs of backticks of each length, so that openers without a closer do not search again.
struct BacktickRuns {
  /// The longest run that opens a code span, as in cmark.
  static let longest = 80

  /// The start of the last run of each length; empty until an opener finds no closer.
  private var last: [Int] = []

  mutating func forget() {
    if !last.isEmpty { last.removeAll(keepingCapacity: true) }
  }

  /// Whether a run of `length` may start at `offset` or later.
  func mayFollow(_ length: Int, from offset: Int) -> Bool {
    length <= Self.longest && (last.isEmpty || last[length] >= offset)
  }

  /// Notes every run from `start` to `end`.
  mutating func record(from start: Int, to end: Int, in text: Span<UInt8>) {
    guard last.isEmpty else { return }
    last = Array(repeating: -1, count: Self.longest + 1)
    var index = start
    while let run = text.firstOffset(of: .backtick, from: index, to: end) {
      index = text.skipRun(of: .backtick, from: run, to: end)
      if index - run <= Self.longest { last[index - run] = run }
    }
  }
}

extension InlineScanner {
  mutating func scanCodeSpan(at offset: Int, in text: Span<UInt8>) -> Int {
    let content = text.skipRun(of: .backtick, from: offset, to: end)
    let length = content - offset
    guard backtickRuns.mayFollow(length, from: content) else { return content }
    var index = content
    while let run = text.firstOffset(of: .backtick, from: index, to: end) {
      index = text.skipRun(of: .backtick, from: run, to: end)
      if index - run == length {
        append(
          SyntaxNode(.codeSpan, ByteRange(offset, index), content: ByteRange(content, run)))
        return index
      }
    }
    backtickRuns.record(from: content, to: end, in: text)
    return content
  }
}
