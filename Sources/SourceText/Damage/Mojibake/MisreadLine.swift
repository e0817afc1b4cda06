/// One line, searched for characters that are misread UTF-8.
struct MisreadLine {
  /// A part of the line that turns back.
  struct Damage {
    var range: Range<Int>
    var encoding: Misreading
    var repaired: [UInt32]?
    var certainty: MisreadEvidence.Certainty
    /// Whether `repaired` is the repair of a repair.
    var wasMisreadTwice = false
    /// The repair of the repair where that is likely only.
    var furtherRepair: [UInt32]?
  }

  /// How often a text is taken to have been misread; a third time is not met in the wild.
  private static let deepest = 4

  let scalars: [UInt32]
  private let searched: Range<Int>
  private let depth: Int

  /// The line's characters, as scalars.
  init(_ scalars: [UInt32]) {
    self.init(scalars, searched: scalars.indices, depth: Self.deepest)
  }

  private init(_ scalars: [UInt32], searched: Range<Int>, depth: Int) {
    self.scalars = scalars
    self.searched = searched
    self.depth = depth
  }

  /// Every damage, in order: certain damage, and likely damage where the line has certain damage of
  /// the same encoding.
  func damage() -> [Damage] { joined(supported(candidates())) }

  private func candidates() -> [Damage] {
    var found: [Damage] = []
    // An encoding whose longer run lost to another's is not tried again inside of that run, so that
    // each character is read at most once per encoding.
    var barred: [Misreading: Int] = [:]
    var index = searched.lowerBound
    while index < searched.upperBound {
      guard scalars[index] >= 0x80 else {
        index += 1
        continue
      }
      let follows = found.last?.range.upperBound == index
      let candidates = Misreading.allCases
        .filter { barred[$0, default: 0] <= index }
        .compactMap { candidate(at: index, as: $0) }
      var best = candidates.first
      for other in candidates.dropFirst() {
        if let current = best, Self.isBetter(other, than: current) { best = other }
      }
      for lost in candidates where lost.encoding != best?.encoding {
        barred[lost.encoding] = lost.range.upperBound
      }
      best = best ?? LostByte.damage(in: scalars, at: index, followsDamage: follows)
      guard let best else {
        index += 1
        continue
      }
      if best.certainty > .none { found.append(best) }
      index = best.range.upperBound
    }
    return found
  }

  private static func isBetter(_ other: Damage, than best: Damage) -> Bool {
    (other.certainty, other.range.count) > (best.certainty, best.range.count)
  }

  /// The longest run of characters from `index` on that all turn back.
  private func candidate(at index: Int, as encoding: Misreading) -> Damage? {
    var units: [MisreadCharacter] = []
    var scripts: [RepairedScript] = []
    var end = index
    while end < searched.upperBound,
      let unit = MisreadCharacter(scalars, at: end, as: encoding),
      end + unit.count <= searched.upperBound
    {
      let script = RepairedScript(unit.scalar)
      guard script != .unlikely, script != .residue || depth > 0 else { break }
      units.append(unit)
      scripts.append(script)
      end += unit.count
    }
    guard !units.isEmpty else { return nil }
    let certainty = MisreadEvidence(
      scalars, index..<end, encoding: encoding, units: units, scripts: scripts
    ).certainty
    var damage = Damage(
      range: index..<end, encoding: encoding, repaired: units.map(\.scalar), certainty: certainty)
    if depth > 0 { repairAgain(&damage) }
    // Bytes without their character are not text.
    if damage.repaired?.contains(where: { $0 < 0xA0 || $0 == 0xF8FF }) == true {
      damage.certainty = .none
    }
    return damage
  }

  /// Decodes a repair again where it is damaged, too.
  private func repairAgain(_ damage: inout Damage) {
    guard let text = damage.repaired, text.count > 1,
      text.contains(where: { Misreading.mayBeFirstByte($0) })
    else { return }
    let before = scalars[..<damage.range.lowerBound].suffix(2)
    let after = scalars[damage.range.upperBound...].prefix(2)
    let inner = MisreadLine(
      before + text + after, searched: before.count..<before.count + text.count, depth: depth - 1)
    let candidates = inner.candidates().filter { $0.repaired != nil }
    let further = inner.replacing(candidates)
    if candidates.contains(where: { $0.certainty == .certain }) {
      damage.repaired = further
      damage.certainty = .certain
      damage.wasMisreadTwice = true
    } else if !candidates.isEmpty {
      damage.furtherRepair = further
    }
  }

  /// The characters searched, each damage replaced by its repair.
  private func replacing(_ damages: [Damage]) -> [UInt32] {
    var repaired: [UInt32] = []
    var done = searched.lowerBound
    for damage in damages {
      repaired += scalars[done..<damage.range.lowerBound] + (damage.repaired ?? [])
      done = damage.range.upperBound
    }
    return repaired + scalars[done..<searched.upperBound]
  }

  /// Certain damage, and likely damage that it supports.
  private func supported(_ found: [Damage]) -> [Damage] {
    let certain = found.filter { $0.certainty == .certain }
    let families = Set(certain.map(\.encoding.family))
    let twice = Set(certain.filter(\.wasMisreadTwice).map(\.encoding.family))
    return found.compactMap { damage in
      let family = damage.encoding.family
      guard damage.certainty == .certain || families.contains(family) else { return nil }
      var damage = damage
      if let further = damage.furtherRepair, twice.contains(family) { damage.repaired = further }
      return damage
    }
  }

  /// Merges adjacent damages, unless one has a repair and the other has none.
  private func joined(_ found: [Damage]) -> [Damage] {
    var joined: [Damage] = []
    for damage in found {
      if let last = joined.last, last.range.upperBound == damage.range.lowerBound,
        last.encoding.family == damage.encoding.family,
        (last.repaired == nil) == (damage.repaired == nil)
      {
        joined[joined.count - 1].range = last.range.lowerBound..<damage.range.upperBound
        joined[joined.count - 1].repaired?.append(contentsOf: damage.repaired ?? [])
      } else {
        joined.append(damage)
      }
    }
    return joined
  }
}
