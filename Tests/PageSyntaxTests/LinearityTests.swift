import PageSyntax
import TestSupport
import Testing

/// Hostile input of twice the size takes at most three times as long.
@Suite(.serialized)
struct LinearityTests {
  private static let size = 12_000

  private func expectLinear(
    _ input: HostileInput, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: ([UInt8]) -> Void
  ) {
    Growth.expectLinear(
      "\(input)", Array(input.text(Self.size).utf8), Array(input.text(Self.size * 2).utf8),
      sourceLocation: sourceLocation, work)
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
