import SourceText
import TestSupport
import Testing

@testable import DataSyntax

@Suite struct PlainTablesTests {
  private static let plain = [
    "name = \"GPT\"\ndate = 2025-04-14 # é\n\n# comment\nopen=true\n[limit]\ncontext = 128_000\n"
      + "output = 0x1F\n\n[modalities]\ninput = [\"text\", 'image',]\noutput = []\nx = [ 1 , -2.5e3 ]",
    "a = \"\"\nb = ''\nc = 'é \"x\"'\nd = inf\ne = +nan\nf = 07:32:00\ng = 2025-04-14T07:32:00Z\n",
    "[a]\n  b = false\n[c-1 ]  # x\n[d_2]\n", "a = 1", "\n\n[a]", "0 = 0\n-1 = \"a#b\"\n",
  ]
  private static let others = [
    "", "\n# a\n", "a", "a = ", "a =\n", "a = b\n", "a: 1\n", "a = 1 2\n",
    "a = 2025-04-14 07:32:00\n",
    "a.b = 1\n", "\"a\" = 1\n", "[a.b]\nc = 1\n", "[[a]]\nb = 1\n", "[a]\nb = 1\n[a]\nc = 1\n",
    "a = 1\na = 2\n", "a = 1\n[a]\nb = 2\n", "[b]\na = 1\na = 2\n", "a = {b = 1}\n", "a = [[1]]\n",
    "a = [1\n]\n", "a = [,1]\n", "a = [1 2]\n", "a = [1\n", "a = \"b\\n\"\n", "a = \"\"\"b\"\"\"\n",
    "a = '''b'''\n", "a = \"b\n", "a = \"\u{85}\"\n", "a = \"b\tc\"\n", "a =\t1\n", "a = 1\r\n",
    "a = 01\n", "a = 2025-02-30\n", "a = 1_\n", "a = \u{A0}1\n", "[a\n", "[a] b\n", "[]\na = 1\n",
    "[ a]\nb = 1\n",
    "= 1\n",
  ]

  @Test(arguments: plain)
  func `plain tables are read at once, with the same result`(_ text: String) {
    #expect(isRead(Array(text.utf8)))
  }

  @Test(arguments: others)
  func `anything else is read statement by statement`(_ text: String) {
    #expect(!isRead(Array(text.utf8)))
  }

  @Test(arguments: 0..<8)
  func `the fast reader and the full reader give the same tree`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // The lines of all texts so far are remembered.
    var memo: EntryMemo? = EntryMemo()
    for bytes in random.mutations(of: Self.plain + Self.others, each: 200) {
      let isReadByItself = isRead(bytes)
      #expect(isRead(bytes, &memo) == isReadByItself)
    }
  }

  private func isRead(_ bytes: [UInt8]) -> Bool {
    var memo: EntryMemo?
    return isRead(bytes, &memo)
  }

  /// Whether bytes are read at once; both ways have to give the same.
  private func isRead(_ bytes: [UInt8], _ memo: inout EntryMemo?) -> Bool {
    let range = ByteRange(0, bytes.count)
    guard let root = PlainTables.read(bytes, in: range, &memo) else { return false }
    let document = TOMLDocument.parseStatements(bytes, in: range)
    #expect(document.problems.isEmpty && document.isComplete && document.repeatedKeys.isEmpty)
    #expect(document.root.description == root.description)
    return true
  }
}
