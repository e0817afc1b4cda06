import Testing

/// The guide of data files.
@Suite struct DataDocumentTests {
  @Test func `its minimal contract finds what is not YAML, and nothing else`() throws {
    let block = try #require(
      try Document(path: ".github/docs/data.md").blocks().first { $0.language == "yaml" })
    let script = """
      cat > contract.yaml <<'END'
      \(block.lines.joined(separator: "\n"))
      END
      catalint check
      printf 'name: Xenon\\nname: Krypton\\n' > elements/xenon.yaml
      catalint check --format compact
      """
    let outcome = try Console().output(of: script, in: "Fixtures/clean/elements")
    #expect(
      outcome.text == """
        4 pages, no findings
        elements/xenon.yaml:2:1: error: duplicate key 'name' [duplicate-key]

        """)
    #expect(outcome.status == 1)
  }
}
