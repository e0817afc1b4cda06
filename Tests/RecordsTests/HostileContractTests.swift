import Contract
import DataSyntax
import Records
import SourceText
import TestSupport
import Testing

@Suite(.takesLong) struct HostileContractTests {
  private func read(_ bytes: [UInt8]) {
    switch ContractReader.read(bytes) {
    case .success(let contract):
      // Pages can be read with any contract.
      _ = Page.reading(AuthorPage.path, Array(AuthorPage.text.utf8), contract: contract)
      _ = Page.reading("x.md", Array(ProviderPage.text.utf8), contract: contract, .alone)
    case .failure(let problems):
      #expect(!problems.list.isEmpty)
      for problem in problems.list { #expect(problem.range.end <= bytes.count) }
    }
  }

  @Test(arguments: [(10_000, true), (10_001, false)])
  func `a contract has no more fields than summaries can number`(_ count: Int, isRead: Bool) {
    let fields = (0..<count).map { "f\($0): {type: text}" }.joined(separator: ", ")
    let addresses = (0..<count).map { "k\($0): f\($0)" }.joined(separator: ", ")
    let text = """
      contract: 1
      name: many
      ids: {characters: a-z}
      fields: {\(fields)}
      kinds: {page: {paths: ["{id}.md"], frontmatter: {fields: {\(addresses)}}}}
      """
    #expect((Contract.reading(text) != nil) == isRead)
  }

  @Test(arguments: 0..<4)
  func `any bytes can be read as a contract`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      read(
        (0..<Int.random(in: 0..<300, using: &random)).map { _ in
          .random(in: 0...255, using: &random)
        })
    }
  }

  @Test(arguments: 0..<8)
  func `a contract that was changed anywhere can be read`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let starmap = try PackageFolder.bytes(of: "Schemas/starmap/contract.yaml")
    for text in [Array(GoodContract.full.utf8), starmap] {
      for _ in 0..<15 {
        var bytes = text
        for _ in 0..<Int.random(in: 1...4, using: &random) { bytes = random.mutate(bytes) }
        read(bytes)
      }
    }
  }

  @Test(arguments: ["[]", "{}", "[[{a: [~]}]]", "1", "true", "~", "x", "\"{id} / {size}\""])
  func `a contract in which any value is another can be read`(_ other: String) throws {
    let bytes = Array(GoodContract.full.utf8)
    let root = try #require(YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count)).root)
    let ranges = Self.ranges(in: root)
    #expect(ranges.count > 100)
    for range in ranges {
      read(Array(bytes[..<range.start]) + Array(other.utf8) + Array(bytes[range.end...]))
    }
  }

  /// The ranges of all values and keys.
  private static func ranges(in root: DataNode) -> [ByteRange] {
    var open = [root]
    var found: [ByteRange] = []
    while let node = open.popLast() {
      found.append(node.range)
      open += node.items ?? []
      open += node.mapping?.entries.flatMap { [$0.key, $0.value] } ?? []
    }
    return found
  }

  @Test func `a contract that lacks any of its lines can be read`() {
    let lines = GoodContract.full.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      read(Array(rest.joined(separator: "\n").utf8))
    }
  }
}
