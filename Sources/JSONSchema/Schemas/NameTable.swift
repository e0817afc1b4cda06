internal import DataSyntax
import SourceText

/// Names of properties in their order, found by their bytes.
struct NameTable: Sendable {
  let names: [String]
  /// nil for few names, which are found faster by looking at each.
  private let indices: [UTF8Key: Int]?

  /// Of two equal names the first counts.
  init(_ names: [String]) {
    self.names = names
    indices =
      names.count <= 6
      ? nil
      : Dictionary(names.enumerated().map { (UTF8Key(text: $1), $0) }, uniquingKeysWith: min)
  }

  func index(of name: String) -> Int? {
    guard let indices else { return names.firstIndex { $0.hasSameBytes(as: name) } }
    return indices[UTF8Key(text: name)]
  }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// The names that no key of `mapping` has, in their order.
  func missing(in mapping: DataMapping) -> [String] {
    guard names.count * mapping.entries.count > 256 else {
      return names.filter { mapping.entry(named: $0) == nil }
    }
    var isThere = Array(repeating: false, count: names.count)
    for entry in mapping.entries {
      if let index = entry.name.flatMap({ index(of: $0) }) { isThere[index] = true }
    }
    return names.indices.filter { !isThere[$0] }.map { names[$0] }
  }
}
