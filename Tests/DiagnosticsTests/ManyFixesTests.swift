import Diagnostics
import SourceText
import TestSupport
import Testing

/// No work grows faster than n log n with the number of fixes.
@Suite(.takesLong, .serialized) struct ManyFixesTests {
  @Test(arguments: Shape.allCases)
  func `time is linear in the number of fixes`(_ shape: Shape) {
    Growth.expectLinear("\(shape)", upTo: 100_000) { count in
      (fixes: shape.fixes(count), bytes: [UInt8](repeating: .space, count: 2 * count + 8))
    } _: {
      _ = EditedText($0.bytes, path: "p", applying: $0.fixes)
    }
  }

  @Test func `a hundred thousand fixes are all made`() {
    let fixes = Shape.apart.fixes(100_000)
    let edited = EditedText(Array(repeating: .space, count: 200_000), path: "p", applying: fixes)
    #expect(edited.applied == Array(0..<100_000))
    #expect(edited.bytes.count == 200_000)
    #expect(edited.bytes.count { $0 == UInt8(ascii: "x") } == 100_000)
  }

  enum Shape: CaseIterable {
    /// Each at a place of its own, the last first.
    case apart
    /// All the same.
    case equal
    /// One with an edit everywhere, and the others between its edits.
    case inside
    /// Each over the one before.
    case overlapping

    func fixes(_ count: Int) -> [Fix] {
      switch self {
      case .apart: (0..<count).map { fix(at: 2 * (count - 1 - $0)) }
      case .equal: Array(repeating: fix(at: 7), count: count)
      case .inside:
        [Fix("", safety: .safe, edits: (0..<count).flatMap { fix(at: 2 * $0).edits })]
          + (0..<count).map { fix(at: 2 * $0 + 1) }
      case .overlapping: (0..<count).map { fix(at: $0, length: 5) }
      }
    }

    private func fix(at offset: Int, length: Int = 1) -> Fix {
      let range = ByteRange(offset, offset + length)
      return Fix("", safety: .safe, edits: [Edit(path: "p", range: range, replacement: "x")])
    }
  }
}
