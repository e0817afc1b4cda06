import Diagnostics
import SourceText
import Testing

/// No work grows faster than n log n with the number of fixes.
@Suite(.serialized) struct ManyFixesTests {
  @Test(arguments: Shape.allCases)
  func `a hundred thousand fixes cost about twice what half of them do`(_ shape: Shape) {
    // Best of several attempts: other programs run on the machine too.
    let ratios = (0..<4).lazy.map { _ in
      Self.time(100_000, shape) / Self.time(50_000, shape)
    }
    #expect(ratios.contains { $0 <= 3 })
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

  private static func time(_ count: Int, _ shape: Shape) -> Double {
    let fixes = shape.fixes(count)
    let bytes = [UInt8](repeating: .space, count: 2 * count + 8)
    let clock = ContinuousClock()
    return clock.measure { _ = EditedText(bytes, path: "p", applying: fixes) } / .seconds(1)
  }
}
