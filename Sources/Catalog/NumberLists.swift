/// Lists of numbers by number, such as the rows about each page: all in one list, where each has its
/// part.
struct NumberLists: Sendable {
  /// Where the list of each number begins; one more at the end.
  private let starts: [UInt32]
  private let elements: [UInt32]

  /// The lists of the numbers below `count`: each has the second numbers of its pairs, in order.
  init(count: Int, _ pairs: [(key: UInt32, element: UInt32)]) {
    var starts = [UInt32](repeating: 0, count: count + 2)
    for pair in pairs { starts[Int(pair.key) + 2] += 1 }
    for number in 2..<max(2, starts.count) { starts[number] += starts[number - 1] }
    var elements = [UInt32](repeating: 0, count: pairs.count)
    // Where the next element of a list is placed; in the end, where the next list begins.
    for pair in pairs {
      elements[Int(starts[Int(pair.key) + 1])] = pair.element
      starts[Int(pair.key) + 1] += 1
    }
    starts.removeLast()
    self.starts = starts
    self.elements = elements
  }

  /// The list of a number.
  subscript(number: Int) -> List {
    List(elements: elements[Int(starts[number])..<Int(starts[number + 1])])
  }

  /// One of the lists.
  struct List: RandomAccessCollection, Sendable {
    fileprivate let elements: ArraySlice<UInt32>

    var startIndex: Int { elements.startIndex }
    var endIndex: Int { elements.endIndex }
    subscript(index: Int) -> Int { Int(elements[index]) }
  }
}
