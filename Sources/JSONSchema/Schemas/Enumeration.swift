internal import DataSyntax

/// The values that `enum` or `const` allows.
struct Enumeration: Sendable {
  private let identities: Set<ValueIdentity>
  /// The values in their order, for words about them.
  let allowed: [FoundValue]
  /// Those that are text.
  let texts: [String]

  init(_ values: [DataNode]) {
    identities = Set(values.compactMap { ValueIdentity($0) })
    allowed = values.map { FoundValue($0) }
    texts = values.compactMap(\.string)
  }

  func contains(_ node: DataNode) -> Bool {
    guard let identity = ValueIdentity(node) else { return true }
    return identities.contains(identity)
  }
}
