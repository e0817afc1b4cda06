import MarkdownSyntax
import TestSupport
import Testing

/// Time is linear in the size of hostile input.
@Suite(.takesLong, .serialized)
struct LinearityTests {
  private static let size = 24_000

  private func expectLinear(
    _ input: HostileInput, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: ([UInt8]) -> Void
  ) {
    Growth.expectLinear(
      "\(input)", upTo: Self.size, sourceLocation: sourceLocation,
      input: { Array(input.text($0).utf8) }, work)
  }

  @Test(arguments: HostileInput.inlines + HostileInput.blocks + HostileInput.frontmatter)
  func `time is linear in the size of the input`(input: HostileInput) {
    expectLinear(input) { bytes in _ = ParsedPage(bytes) }
  }

  @Test(arguments: HostileInput.inlines)
  func `time of the plain text is linear in the size of the input`(input: HostileInput) {
    expectLinear(input) { bytes in
      let page = ParsedPage(bytes)
      for index in page.topLevel { _ = page.plainText(of: index) }
    }
  }

  @Test(arguments: HostileInput.inlines + HostileInput.blocks + HostileInput.frontmatter)
  func `nodes of hostile input are within the file, nested and in order`(input: HostileInput) {
    expectSound(ParsedPage(Array(input.text(600).utf8)))
  }
}
