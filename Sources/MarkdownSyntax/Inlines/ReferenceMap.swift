import SourceText

/// The link reference definitions of a page by their labels; of equal labels the first counts.
struct ReferenceMap {
  /// The destination of a definition.
  struct Target {
    let destination: ByteRange
    let title: ByteRange
  }

  private var targets: [[UInt8]: Target] = [:]

  var isEmpty: Bool { targets.isEmpty }

  mutating func removeAll() {
    if !targets.isEmpty { targets.removeAll(keepingCapacity: true) }
  }

  mutating func add(_ definition: SyntaxNode, label: Span<UInt8>) {
    let key = Self.normalized(label)
    guard targets[key] == nil else { return }
    targets[key] = Target(
      destination: definition.storedDestination, title: definition.storedTitle)
  }

  func target(of label: Span<UInt8>) -> Target? {
    label.count > 999 ? nil : targets[Self.normalized(label)]
  }

  /// The label with its case folded and trimmed, runs of whitespace as one space.
  private static func normalized(_ label: Span<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(label.count)
    var isASCII = true
    var hasGap = false
    for index in label.indices {
      let byte = label[index]
      if byte.isWhitespace {
        hasGap = !key.isEmpty
        continue
      }
      if hasGap { key.append(.space) }
      hasGap = false
      isASCII = isASCII && byte.isASCII
      key.append(byte.lowercased)
    }
    return isASCII ? key : folded(key)
  }

  /// Unicode case folding, through upper case, so that `ẞ` and `ß` are `ss`.
  private static func folded(_ key: [UInt8]) -> [UInt8] {
    Array(String(decoding: key, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
