import SourceText

/// Texts by number, in the order of insertion, looked up by their bytes: a catalog has tens of
/// links a page, and a `String` for each target took more time than reading the page.
struct StringInterner: Sendable {
  private(set) var texts: [String] = []
  private var slots: HashSlots

  /// Creates an empty interner for about this many texts.
  init(minimumCapacity: Int = 0) {
    slots = HashSlots(minimumCapacity: minimumCapacity)
    texts.reserveCapacity(minimumCapacity)
  }

  /// Adds each of some texts once.
  init(_ texts: some Collection<String>) {
    self.init(minimumCapacity: texts.count)
    for text in texts { add(text) }
  }

  /// The number of a text; nil where it is missing.
  func number(of text: ArraySlice<UInt8>) -> Int? {
    slots.number(hash: text.seededHash) { texts[$0].isSpelled(text) }
  }

  func number(of text: String) -> Int? {
    slots.number(hash: text.seededHash) { texts[$0].hasSameBytes(as: text) }
  }

  func contains(_ text: ArraySlice<UInt8>) -> Bool { number(of: text) != nil }

  /// Adds a text; false where it is there already.
  @discardableResult mutating func add(_ text: String) -> Bool {
    let hash = text.seededHash
    guard slots.number(hash: hash, where: { texts[$0].hasSameBytes(as: text) }) == nil else {
      return false
    }
    let number = texts.count
    texts.append(text)
    slots.add(number) { $0 == number ? hash : texts[$0].seededHash }
    return true
  }
}
