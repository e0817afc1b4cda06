import Catalog
import Contract
import Records
import TestSupport
import Testing

struct HashIndexTests {
  private let numbers = HashIndex([.init(7, 3), .init(2, 9), .init(7, 1), .init(UInt64.max, 0)])

  @Test func `the numbers of a hash are found in order`() {
    #expect(Array(numbers[7]) == [1, 3])
    #expect(Array(numbers[2]) == [9])
    #expect(Array(numbers[UInt64.max]) == [0])
    for hash: UInt64 in [0, 3, 8] { #expect(numbers[hash].isEmpty) }
  }

  @Test func `every number is in one group`() {
    #expect(Set(numbers.groups.map(Array.init)) == [[9], [1, 3], [0]])
    #expect(HashIndex([]).groups.map(Array.init).isEmpty)
  }

  @Test(arguments: 0..<10)
  func `numbers are found among many, whatever their hashes and their order`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...2_000, using: &random)
    // From a hash for each number to one for all of them.
    let hashes = (0..<count).map { _ in UInt64.random(in: 0..<(1 << seed), using: &random) }
    let order = seed % 2 == 0 ? (0..<count).reversed() : (0..<count).shuffled(using: &random)
    let index = HashIndex(order.map { .init(hashes[$0], $0) })
    let known = Dictionary(grouping: 0..<count) { hashes[$0] }
    for (hash, numbers) in known { #expect(Array(index[hash]) == numbers) }
    #expect(Set(index.groups.map(Array.init)) == Set(known.values))
  }
}
