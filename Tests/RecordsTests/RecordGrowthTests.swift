import Contract
import Records
import SourceText
import TestSupport
import Testing

/// Time is linear in the size of the input, for any content.
@Suite(.takesLong, .serialized)
struct RecordGrowthTests {
  @Test(arguments: [
    "1", ",111", ".111", "1,1.1", "k ", " tokens", "-", "２", "\u{A0}", "April ", "a_%2C", "$",
    " $", "tok ", "US", "(", "/1M",
  ])
  func `a value of one piece, many times`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 40_000) {
      "1" + String(repeating: piece, count: $0)
    } _: { text in
      _ = QuantityReading(text)
      _ = DateReading(date: text)
      _ = DateReading(timestamp: text)
      _ = PriceReading("$" + text)
      _ = PriceReading(String(text.dropFirst()) + "1")
      _ = BadgeReading(text + "-b-c")
    }
  }

  @Test(arguments: [
    "a", " ", "a ", " a", "a b ", "/", " /", "/ ", "to ", "to  ", "a to", "a to b to ", "(", " ()",
  ])
  func `a cell of several fields, of one piece many times`(_ piece: String) throws {
    let contract = try #require(
      Contract.reading(
        """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {a: {type: text}, b: {type: text}, c: {type: text}}
        kinds:
          x:
            paths: [x.md]
            tables:
              - columns: [A, B, C, D]
                record: {A: "{a} / {b}", B: "{a} {b}", C: "{a} a b a b ({b} to to be", D: "x {a}-{b}-{c}"}
        """))
    func text(_ count: Int) -> [UInt8] {
      let cell = "x " + String(repeating: piece, count: count) + " to be |"
      return Array("| A | B | C | D |\n|---|---|---|---|\n|\(cell)\(cell)\(cell)\(cell)\n".utf8)
    }
    Growth.expectLinear(piece, upTo: 10_000, input: text) {
      _ = Page.reading("x.md", $0, contract: contract)
    }
  }
}
