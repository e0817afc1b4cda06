/// A number with its noun: `1 page`, `2 pages`.
package struct Count: CustomStringConvertible {
  package let description: String

  package init(_ number: Int, _ noun: String) {
    description = number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
