/// A number of things in words: `1 page`, `2 pages`.
struct Count: CustomStringConvertible {
  let description: String

  init(_ number: Int, _ noun: String) {
    description = number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
