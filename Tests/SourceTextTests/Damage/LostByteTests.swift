import SourceText
import Testing

struct LostByteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// The damaged characters and their fix, `?` for none.
    let runs: [String]
    init(_ text: String, _ runs: String...) {
      self.text = text
      self.runs = runs
    }
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("voilÃ .", "Ã =à"), Case("la cittÃ , la", "Ã =à"), Case("Ã  la carte", "Ã =à"),
    Case("voilÃ  la", "Ã =à"), Case("voilà Ã  b", "Ã =à"), Case("a Ã"),
    // Was it `voilà la` or `voilàla`?
    Case("voilÃ la", "Ã =?"), Case("cafÃ© Ã la", "Ã©=é", "Ã =?"), Case("voilÃ 中", "Ã =?"),
    Case("5Â km", "Â =\u{A0}"), Case("helloÂ world", "Â =\u{A0}"),
    Case("| âŒ |", "âŒ=❌"), Case("âœ x", "âœ=?"), Case("| âš ï¸ |", "âš ï¸=⚠\u{FE0F}"),
    Case("âš  x", "âš =⚠"),
    Case("â€ said", "â€=?"), Case("â€ðŸ", "â€ðŸ=?"), Case("â€\u{FFFD}.", "â€\u{FFFD}=?"),
    Case("â€.", "â€=?"),
    Case("ðŸ“ Specs", "ðŸ“=?"), Case("ðŸŽ.", "ðŸŽ=?"), Case("ðŸ", "ðŸ=?"),
    Case("â\u{FFFD}Œ"),
    Case("IRMÃ disse"), Case("IRMÃ  disse"), Case("a letra Ã é"), Case("Ã e õ"), Case("Â a"),
    Case("hâlâ – ïa"),
  ])
  func `a run with a lost byte is reported, and fixed if one text is possible`(_ test: Case) {
    let bytes = Array(test.text.utf8)
    let found = MojibakeRun.runs(in: bytes).map { run in
      String(decoding: bytes[run.range.offsets], as: UTF8.self) + "=" + (run.repaired ?? "?")
    }
    #expect(found == test.runs)
  }
}
