/// What the captures of a page kind's pattern stand for in a path: a handful, in the pattern's order.
package struct PathCaptures: Sendable {
  private var entries: [(name: String, text: String)] = []

  /// No captures.
  package init() {}

  /// What the capture with this name stands for; nil where the pattern has none.
  package subscript(name: String) -> String? { entries.first { $0.name == name }?.text }

  /// What each of them stands for.
  package var texts: [String] { entries.map(\.text) }

  /// By name, for comparing.
  package var byName: [String: String] {
    Dictionary(entries.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ name: String, _ text: String) { entries.append((name, text)) }

  /// What those stand for that meet a condition, by their names.
  func texts(where isMeant: (String, String) -> Bool) -> [String] {
    entries.filter(isMeant).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map(\.text)
  }
}
