import Contract
import TestSupport
import Testing

/// Time is linear in the size of the input, for any content.
@Suite(.takesLong, .serialized)
struct ContractGrowthTests {
  @Test(arguments: [
    "  f%: {type: text}\n", "  f%: {type: wrong}\n", "  f%: {wrong: text}\n",
    "  f%: {type: id, role: id}\n",
    "  f%: x\n",
  ])
  func `a contract of many fields`(_ line: String) {
    func text(_ count: Int) -> [UInt8] {
      let fields = (0..<count).map { line.replacing("%", with: "\($0)") }.joined()
      let uses = (0..<count).map { "        L\($0): f\($0)x\n" }.joined()
      return Array(
        """
        contract: 1
        name: x
        ids: {characters: a}
        fields:
        \(fields)
        kinds:
          page:
            paths: [x]
            footer:
        \(uses)
        """.utf8)
    }
    Growth.expectLinear(line, upTo: 1_000, input: text) { _ = ContractReader.read($0) }
  }
}
