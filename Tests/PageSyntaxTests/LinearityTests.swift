import PageSyntax
import Testing

/// Hostile input of twice the size takes at most three times as long.
@Suite(.serialized)
struct LinearityTests {
  private static let size = 12_000

  /// The least time of several that `work` takes on a fresh input.
  private func time(_ bytes: [UInt8], _ work: ([UInt8]) -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure { work(bytes) } }.min() ?? .zero
  }

  /// Measures until one of several attempts is good: other programs can only make them worse.
  private func expectLinear(
    _ input: HostileInput, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: ([UInt8]) -> Void
  ) {
    let small = Array(input.text(Self.size).utf8)
    let large = Array(input.text(Self.size * 2).utf8)
    for _ in 0..<8 where time(large, work) <= time(small, work) * 3 { return }
    Issue.record("\(input) takes more than linear time", sourceLocation: sourceLocation)
  }

  @Test(arguments: HostileInput.inlines + HostileInput.blocks + HostileInput.frontmatter)
  func `twice the input takes at most three times as long`(input: HostileInput) {
    expectLinear(input) { bytes in _ = ParsedPage(bytes) }
  }

  @Test(arguments: HostileInput.inlines)
  func `plain text of twice the input takes at most three times as long`(input: HostileInput) {
    expectLinear(input) { bytes in
      let page = ParsedPage(bytes)
      for index in page.topLevel { _ = page.plainText(of: index) }
    }
  }

  @Test(arguments: HostileInput.inlines + HostileInput.blocks + HostileInput.frontmatter)
  func `nodes of hostile input lie in the file, in each other, in order`(input: HostileInput) {
    expectSound(ParsedPage(Array(input.text(600).utf8)))
  }
}
