import Contract
import Records
import SourceText

/// Compares the suppressions of a page with those of the base of a change.
///
/// One of the base matches one of the same kind and rule, wherever it is on the page now, or a
/// narrower one. A finding suppressed on the whole page in the base may be suppressed in any way.
struct SuppressionComparison {
  private let base: SuppressedText
  private let now: SuppressedText
  /// The rules that the base suppresses on the whole page; the empty name means all.
  private var wholePage: Set<String> = []
  /// Those of the base that match none of the page yet, and their places.
  private var left: [Key: [Int?: Int]] = [:]
  /// The names in each suppression that the base does not have; nil for all rules.
  private(set) var new: [Int: [String?]] = [:]
  private var coverages: [String: (base: SuppressedText.Coverage, now: SuppressedText.Coverage)] =
    [:]

  private struct Key: Hashable {
    let directive: Suppression.Directive
    let rule: String
  }

  private struct Unit {
    let suppression: Int
    let rule: String
    let key: Key
    /// A hash of the line that it is about.
    let place: Int?
  }

  private static let everyRule = ""

  init(_ now: SuppressedText, with base: SuppressedText) {
    (self.now, self.base) = (now, base)
    for unit in Self.units(of: base) {
      if unit.key.directive == .file {
        wholePage.insert(unit.rule)
      } else {
        left[unit.key, default: [:]][unit.place, default: 0] += 1
      }
    }
    var units = Self.units(of: now).filter { !isAllowedOnPage($0.rule) }
    // Those in front of the same line first, so that the right one of several is reported.
    units.removeAll { take($0.key, at: $0.place) }
    units.removeAll { takeAny($0.key) }
    var covered: Set<Int> = []
    units.removeAll { takeWider($0, &covered) }
    for unit in units {
      new[unit.suppression, default: []].append(unit.rule == Self.everyRule ? nil : unit.rule)
    }
  }

  private static func units(of text: SuppressedText) -> [Unit] {
    text.suppressions.enumerated().flatMap { index, suppression -> [Unit] in
      guard let directive = suppression.directive, directive != .enable else { return [] }
      let rules = suppression.rules.isEmpty ? [everyRule] : suppression.rules.map(\.text)
      let place = text.text(at: suppression.line.start)
      return rules.map {
        Unit(
          suppression: index, rule: $0, key: Key(directive: directive, rule: $0), place: place)
      }
    }
  }

  private func isAllowedOnPage(_ rule: String) -> Bool {
    wholePage.contains(rule) || wholePage.contains(Self.everyRule)
  }

  private mutating func take(_ key: Key, at place: Int?) -> Bool {
    guard let count = left[key]?[place] else { return false }
    left[key]?[place] = count > 1 ? count - 1 : nil
    return true
  }

  private mutating func takeAny(_ key: Key) -> Bool {
    guard let place = left[key]?.first?.key else { return false }
    return take(key, at: place)
  }

  /// One for all rules matches every rule of one comment, which is in `covered` then.
  private mutating func takeWider(_ unit: Unit, _ covered: inout Set<Int>) -> Bool {
    if covered.contains(unit.suppression) { return true }
    let directives: [Suppression.Directive] =
      switch unit.key.directive {
      case .line, .nextLine: [.line, .nextLine, .disable]
      case .disable: [.disable]
      case .file, .enable: []
      }
    if directives.contains(where: { takeAny(Key(directive: $0, rule: unit.rule)) }) { return true }
    guard directives.contains(where: { takeAny(Key(directive: $0, rule: Self.everyRule)) }) else {
      return false
    }
    covered.insert(unit.suppression)
    return true
  }
}

// MARK: - Regions

extension SuppressionComparison {
  /// Whether a region hides a finding, at an offset, on a line that those of the base do not cover,
  /// and covers more lines than they do.
  mutating func isWider(hiding rule: String, at offset: Int) -> Bool {
    if isAllowedOnPage(rule) { return false }
    let coverage = coverages[rule] ?? (base.coverage(of: rule), now.coverage(of: rule))
    coverages[rule] = coverage
    guard coverage.now.lines > coverage.base.lines else { return false }
    return now.text(at: offset).map { !coverage.base.texts.contains($0) } ?? true
  }
}
