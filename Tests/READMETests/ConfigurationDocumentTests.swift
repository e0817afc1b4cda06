import Testing

/// The configuration, as its guide describes it.
@Suite struct ConfigurationDocumentTests {
  @Test func `the documented configuration with every key is valid`() throws {
    let block = try #require(
      try Document.configuration.blocks().first {
        $0.language == "yaml" && $0.lines.first == "version: 1"
      })
    let script = """
      catalint check --quiet --write-baseline Fixtures/clean/sample/.catalint-baseline \
        Fixtures/clean/sample
      cat > Fixtures/clean/sample/.catalint.yml <<'END'
      \(block.lines.joined(separator: "\n"))
      END
      catalint check Fixtures/clean/sample
      """
    let outcome = try Console().output(of: script)
    // No page of the sample is a draft.
    let notes = outcome.text.split(separator: "\n").filter { $0.hasPrefix("note: ") }
    #expect(notes.allSatisfy { $0.contains("the pattern 'drafts/' has no effect on any file") })
    #expect(outcome.text.hasSuffix("44 pages, no findings\n"))
    #expect(outcome.status == 0)
  }
}
