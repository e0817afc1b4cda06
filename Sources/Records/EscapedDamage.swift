import DataSyntax
import SourceText

/// Finds damaged characters that data has as escapes: `"Al\u200bpha"`. An escape is the place of
/// its character.
struct EscapedDamage {
  private let bytes: [UInt8]
  /// What is damaged without escapes.
  private let known: TextDamage
  private var places: [TextDamage.Place] = []
  private var mojibake: [MojibakeRun] = []
  /// The scalars that have been read: the value of an alias is in the tree again.
  private var seen: Set<ByteRange> = []

  /// The damage of a page, with what escapes in its data mean.
  static func adding(to damage: TextDamage, in data: DataDocument?, of bytes: [UInt8]) -> TextDamage
  {
    guard let root = data?.root, bytes.has(.backslash, in: bytes.indices) else { return damage }
    var finder = EscapedDamage(bytes: bytes, known: damage)
    finder.find(in: root)
    return damage.adding(finder.places, mojibake: finder.mojibake)
  }

  private init(bytes: [UInt8], known: TextDamage) {
    self.bytes = bytes
    self.known = known
  }

  private mutating func find(in root: DataNode) {
    var open = [root]
    while let node = open.popLast() {
      switch node.content {
      case .unknown: continue
      case .scalar(let scalar): find(in: scalar, at: node)
      case .sequence(let items): open += items
      case .mapping(let mapping):
        for entry in mapping.entries { open += [entry.key, entry.value] }
      }
    }
  }

  private mutating func find(in scalar: DataScalar, at node: DataNode) {
    guard scalar.style == .doubleQuoted || scalar.style == .multilineBasic,
      scalar.text.utf8.contains(where: { $0 < .space || $0 > 0x7E }), isEscaped(node.innerRange),
      seen.insert(node.range).inserted
    else { return }
    let text = Array(scalar.text.utf8)
    let damage = TextDamage(text)
    guard !damage.isEmpty else { return }
    let source = ScalarPlaces(node, in: bytes)
    for place in damage.places where !place.isLegitimateMark(in: text) {
      let range = source.range(ofBytes: place.range)
      guard let kind = Self.kind(of: place), isNew(range) else { continue }
      places.append(TextDamage.Place(kind: kind, range: range, scalar: place.scalar))
    }
    for run in damage.mojibake {
      let range = source.range(ofBytes: run.range)
      guard isNew(range) else { continue }
      mojibake.append(MojibakeRun(range: range, encoding: run.encoding, repaired: run.repaired))
    }
  }

  /// The kind of a character in a text; nil for one that may be an escape: a line break.
  private static func kind(of place: TextDamage.Place) -> TextDamage.Kind? {
    switch place.kind {
    case .invisible, .byteOrderMark: .invisible
    case .bidirectionalControl, .control, .replacement: place.kind
    default: nil
    }
  }

  /// Whether it is not reported without its escapes.
  private func isNew(_ range: ByteRange) -> Bool { isEscaped(range) && !known.hasPlace(in: range) }

  private func isEscaped(_ range: ByteRange) -> Bool { bytes[range.offsets].contains(.backslash) }
}
