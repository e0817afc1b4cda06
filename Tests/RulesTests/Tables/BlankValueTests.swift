import Contract
import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct BlankValueTests {
  private static func contract(_ more: String = "") -> Contract {
    SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      missing: ["", "-"]
      fields: {licence: {type: text}, home: {type: link}, day: {type: date}, tick: {type: tick}}
      kinds:
        page:
          paths: [a.md]
          labels: [{values: {Licence: licence, Home: home}}]
          lines: [{forms: ["Written: {day}"]}]
          tables: [{columns: [Tick], record: {Tick: tick}}]
      \(more)
      """)
  }

  private func fields(_ page: String, _ contract: Contract = contract()) -> [String] {
    SmallCatalog(["a.md": Array(page.utf8)], contract: contract).diagnostics(["blank-value"])
      .map(\.message.text)
  }

  @Test(arguments: ["", "  ", "&nbsp;"])
  func `a label without a value is reported`(_ blank: String) {
    #expect(
      fields("- **Licence**:\(blank)\n- **Home**:\(blank)\n")
        == ["licence", "home"].map { "\($0) is blank; expected a value after its label" })
  }

  @Test func `a line with nothing after its colon is reported`() {
    #expect(fields("*_Written: _*\n") == ["day is blank; expected a value after its label"])
  }

  @Test func `a text for no value is a value, and so is an empty cell below a label`() {
    #expect(fields("- **Licence**: -\n\n| Tick |\n|---|\n|  |\n") == [])
  }

  @Test func `a field that may be blank is not reported`() {
    let contract = Self.contract("    may-be-blank: [licence]")
    #expect(fields("- **Licence**:\n", contract) == [])
  }
}
