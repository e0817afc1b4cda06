import SourceText

/// A set of names of HTML tags.
struct HTMLTagNames: Sendable {
  /// The length of the longest name in the sets.
  static let longest = 10

  /// The tags whose content is not Markdown, not even after a blank line.
  static let rawText = HTMLTagNames("pre script style textarea")

  /// The tags with which an HTML block may begin anywhere.
  static let block = HTMLTagNames(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details \
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 \
    head header hr html iframe legend li link main menu menuitem meta nav noframes ol optgroup \
    option p param section source summary table tbody td tfoot th thead title tr track ul
    """)

  private let names: Set<[UInt8]>

  private init(_ names: String) {
    self.names = Set(names.split(separator: " ").map { Array($0.utf8) })
  }

  /// Whether `name`, in either case, is in the set.
  func contains(_ name: Span<UInt8>) -> Bool {
    guard name.count <= Self.longest, !name.isEmpty else { return false }
    var key: [UInt8] = []
    key.reserveCapacity(name.count)
    for index in name.indices { key.append(name[index].lowercased) }
    return names.contains(key)
  }
}
