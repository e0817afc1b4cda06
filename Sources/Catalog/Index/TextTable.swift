import SourceText

/// Texts by number, in the order in which they were added, found by their bytes as they lie: a catalog
/// has tens of links a page, and a `String` for where each leads took more time than reading the page.
struct TextTable: Sendable {
  private(set) var texts: [String] = []
  /// By hash: which of the texts it is, or a negative number; at most half of them are taken.
  private var slots: [Int32]

  /// No texts yet; there will be about so many.
  init(minimumCapacity: Int = 0) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    texts.reserveCapacity(minimumCapacity)
  }

  /// Each of some texts once.
  init(_ texts: some Collection<String>) {
    self.init(minimumCapacity: texts.count)
    for text in texts { add(text) }
  }

  /// The number of a text; nil where it is not there.
  func number(of text: ArraySlice<UInt8>) -> Int? {
    var slot = text.seededHash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if texts[number].isSpelled(text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func number(of text: String) -> Int? { number(of: Array(text.utf8)[...]) }

  func contains(_ text: ArraySlice<UInt8>) -> Bool { number(of: text) != nil }

  /// Adds a text; false where it is there already.
  @discardableResult mutating func add(_ text: String) -> Bool {
    guard number(of: text) == nil, let number = Int32(exactly: texts.count) else { return false }
    texts.append(text)
    if texts.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in texts.indices { place(Int32(clamping: number)) }
    } else {
      place(number)
    }
    return true
  }

  /// Texts of one hash follow each other.
  private mutating func place(_ number: Int32) {
    var slot = texts[Int(number)].seededHash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }
}
