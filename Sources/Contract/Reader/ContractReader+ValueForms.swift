import DataSyntax
import Patterns
import SourceText

/// Reads the form that a contract requires of the texts of one field.
extension ContractReader {
  mutating func form(_ node: DataNode, _ type: ValueType?) -> ValueForm {
    // A field whose type is misspelt may have any key.
    if type == nil, hasUnknownType(node) { return ValueForm() }
    let type = type ?? .text
    return ValueForm(
      prices: ownPrices(node.entry("currency"), type),
      schemes: schemes(node.entry("schemes"), type),
      constraints: constraints(node, type))
  }

  /// How prices of a field with its own currency are written; `~` is none.
  private mutating func ownPrices(_ entry: DataMapping.Entry?, _ type: ValueType) -> PriceForm? {
    guard let entry else { return nil }
    if type != .price { note("only a price can have a 'currency'", at: entry.key) }
    let currency = entry.value.string ?? ""
    checkSign(currency, at: entry.value)
    return PriceForm(currency: currency, free: prices?.free ?? [], words: prices?.words ?? [])
  }

  private mutating func schemes(_ entry: DataMapping.Entry?, _ type: ValueType) -> [String] {
    guard let entry else { return ValueForm.schemesOfTheWeb }
    if type != .url { note("only a URL can have 'schemes'", at: entry.key) }
    return entry.value.texts.map { $0.lowercased() }
  }

  private static let typesOfTexts: [ValueType] = [.id, .text, .url, .list]
  private static let keysOfTexts = ["pattern", "min-length", "max-length"]

  private mutating func constraints(_ node: DataNode, _ type: ValueType) -> TextConstraints {
    let entries = Self.keysOfTexts.compactMap(node.entry)
    if entries.isEmpty { return TextConstraints() }
    for entry in entries where !Self.typesOfTexts.contains(type) {
      note("only a text, an ID, a URL or a list can have '\(entry.name ?? "")'", at: entry.key)
    }
    let (least, most) = (node["min-length"]?.integer, node["max-length"]?.integer)
    if let least, let most, least > most, let node = node["max-length"] {
      note("no text has at least \(least) characters and at most \(most)", at: node)
    }
    return TextConstraints(
      pattern: pattern(node["pattern"]), minLength: least, maxLength: most)
  }

  /// The most states that all patterns of a contract may have together.
  private static let stateLimit = 300_000

  private mutating func pattern(_ node: DataNode?) -> Pattern? {
    guard let node, let text = node.string else { return nil }
    do {
      let pattern = try Pattern(text)
      patternStates += pattern.size
      if patternStates > Self.stateLimit {
        note("the patterns of all fields need more than \(Self.stateLimit) states", at: node)
      }
      return pattern
    } catch {
      let range = ScalarPlaces(node, in: bytes).range(of: error.scalars)
      let words = error.words(\.quotedForMessage)
      note(FileProblem("pattern \(text.quotedForMessage) \(words)", at: range))
      return nil
    }
  }
}
