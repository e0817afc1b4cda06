/// How certain it is that a decodable run is damage, not text that a writer intended.
///
/// Each character of the repair is weighed by two questions: could a writer have put the present
/// characters side by side (`isNatural`), and is the repair a character that texts have? Six points
/// are proof. Characters of one script add up; a single letter of a foreign script is not proof, as
/// pairs like `’é` and `Ø±` are genuine and decode too.
struct MisreadEvidence {
  /// The classification of a run.
  enum Certainty: Int, Comparable {
    case none
    /// To be reported where the same line has damage that is certain.
    case likely
    case certain

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  let certainty: Certainty

  init(
    _ scalars: [UInt32], _ range: Range<Int>, encoding: Misreading, units: [MisreadCharacter],
    scripts: [RepairedScript]
  ) {
    var points: [RepairedScript: Int] = [:]
    var index = range.lowerBound
    for (unit, script) in zip(units, scripts) {
      let place = index..<index + unit.count
      let context = MisreadContext(scalars, place, encoding: encoding)
      points[script, default: 0] += Self.weight(of: script, in: context)
      index = place.upperBound
    }
    let letters =
      (points[.latin] ?? 0) + (points[.latinAdditional] ?? 0) + (points[.sign] ?? 0)
      + (points[.combining] ?? 0)
    let best = max(letters, points.values.max() ?? 0)
    if best >= 6 {
      // A few letters in a row of other characters that do not turn back: `Ω≈ç√∫˜µ≤≥÷`.
      let isFew = points[.symbol] == nil && points.values.reduce(0, +) < 15
      let isTorn = isFew && Self.hasStrayNeighbour(scalars, range, encoding)
      certainty = isTorn ? .likely : .certain
    } else {
      certainty = best >= 3 || units.count == 1 ? .likely : .none
    }
  }

  /// The points of one character, of the six that are proof.
  private static func weight(of script: RepairedScript, in context: MisreadContext) -> Int {
    if context.isOfCyrillic {
      if script == .cyrillic { return 2 }
      return (script == .symbol || script == .sign) && !context.isNatural ? 6 : 0
    }
    return switch script {
    case .residue, .unlikely: 0
    case .rare: context.count > 2 ? 2 : 0
    case .latin, .sign: context.isNatural ? 0 : 6
    case .combining: context.isNatural || !context.followsLetter ? 0 : 6
    case .phonetic: context.isNatural ? 0 : 3
    // MacRoman reads its letters as `’é`: no sound text has three of them.
    case .armenian: 2
    case .cyrillic, .hebrew, .arabic, .georgian: 3
    case .greek, .southAsian, .eastAsian, .latinAdditional, .symbol: context.isNatural ? 3 : 6
    }
  }

  /// Whether a character next to the run is of the same encoding, but neither a quotation mark,
  /// a dash nor a space.
  private static func hasStrayNeighbour(
    _ scalars: [UInt32], _ range: Range<Int>, _ encoding: Misreading
  ) -> Bool {
    func isStray(_ index: Int) -> Bool {
      guard scalars.indices.contains(index), !MisreadContext.isPunctuation(scalars[index]) else {
        return false
      }
      return (encoding == .latin1 ? .windows1252 : encoding).byte(of: scalars[index]) != nil
    }
    return isStray(range.lowerBound - 1) || isStray(range.upperBound)
  }
}
