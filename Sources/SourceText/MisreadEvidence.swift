/// How sure it is that a run which turns back is damage, and no text that somebody wrote.
///
/// Each character of the repair is weighed by two questions: could a writer have put the
/// characters that stand there side by side (`isNatural`), and is the repair a character that
/// texts have? Two points are proof. Characters of one script add up; a single letter of a
/// foreign script is no proof, as pairs like `’é` and `Ø±` are genuine and turn back too.
struct MisreadEvidence {
  /// What a run is taken for.
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
    var hasLongUnit = false
    for (unit, script) in zip(units, scripts) {
      let place = index..<index + unit.count
      let context = MisreadContext(scalars, place, encoding: encoding)
      points[script, default: 0] += Self.weight(
        of: script, count: unit.count, isNatural: context.isNatural, context: context)
      hasLongUnit = hasLongUnit || unit.count > 2
      index = place.upperBound
    }
    let letters =
      (points[.latin] ?? 0) + (points[.latinAdditional] ?? 0) + (points[.sign] ?? 0)
      + (points[.combining] ?? 0)
    let best = max(letters, points.values.max() ?? 0)
    if best >= 2 {
      // Pairs alone, in a row of other characters that do not turn back: `Ω≈ç√∫˜µ≤≥÷`.
      let isTorn = !hasLongUnit && Self.hasStrayNeighbour(scalars, range, encoding)
      certainty = isTorn ? .likely : .certain
    } else {
      certainty = best == 1 || units.count == 1 ? .likely : .none
    }
  }

  private static func weight(
    of script: RepairedScript, count: Int, isNatural: Bool, context: MisreadContext
  ) -> Int {
    switch script {
    case .control, .unlikely, .rare: 0
    case .latin, .sign: isNatural ? 0 : 2
    case .combining: isNatural || !context.followsLetter ? 0 : 2
    case .greek: isNatural ? 1 : 2
    case .cyrillic, .hebrew, .arabic, .georgian: 1
    case .phonetic: isNatural ? 0 : 1
    case .southAsian, .eastAsian, .latinAdditional: isNatural ? 1 : 2
    case .symbol: isNatural ? 1 : 2
    }
  }

  /// Whether a character next to the run is of the same encoding, but neither a quotation mark,
  /// a dash nor a space.
  private static func hasStrayNeighbour(
    _ scalars: [UInt32], _ range: Range<Int>, _ encoding: Misreading
  ) -> Bool {
    func isStray(_ index: Int) -> Bool {
      scalars.indices.contains(index) && encoding.byte(of: scalars[index]) != nil
        && !MisreadContext.isPunctuation(scalars[index])
    }
    return isStray(range.lowerBound - 1) || isStray(range.upperBound)
  }
}
