import Catalog
import Contract
import Records
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
    #expect(numbers.groups.map(Array.init) == [[9], [1, 3], [0]])
    #expect(HashIndex([]).groups.map(Array.init).isEmpty)
  }
}
