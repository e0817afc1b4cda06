import SourceText
import Testing

@Suite struct PartitioningIndexTests {
  @Test(arguments: 0...9)
  func `the first element that meets a condition is found, of any number`(count: Int) {
    let numbers = Array(0..<count)
    for bound in 0...count {
      #expect(numbers.partitioningIndex { $0 >= bound } == bound)
    }
  }

  @Test func `the indices of a slice are its own`() {
    let slice = [9, 9, 1, 3, 5][2...]
    #expect(slice.partitioningIndex { $0 > 1 } == 3)
    #expect(slice.partitioningIndex { $0 > 5 } == slice.endIndex)
  }
}
