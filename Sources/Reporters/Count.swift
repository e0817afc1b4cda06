/// A number of things in words: `1 page`, `2 pages`.
package struct Count: CustomStringConvertible {
  package let description: String

  /// One noun, or as many as the number says.
  package init(_ number: Int, _ noun: String) {
    description = number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
