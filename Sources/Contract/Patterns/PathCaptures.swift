/// The values of the captures of a page kind's pattern in a path: a handful, in the pattern's
/// order.
package struct PathCaptures: Sendable {
  /// The names of the captures, which all paths of the pattern share.
  package let names: [String]
  /// The value of each of them.
  package let texts: [String]

  /// No captures.
  package init() { self.init([], []) }

  package init(_ names: [String], _ texts: [String]) {
    self.names = names
    self.texts = texts
  }

  /// The value of the capture with this name; nil where the pattern has none.
  package subscript(name: String) -> String? { names.firstIndex(of: name).map { texts[$0] } }
}
