import Contract
import Diagnostics
import Records
import Rules
import SourceText

/// Applies a page's suppressions to its findings.
struct SuppressionFilter {
  private let suppressions: [Suppression]
  /// One for each rule of each suppression, or one for all rules.
  private var entries: [Entry] = []
  /// The rules suppressed on the whole page; an empty name means all rules.
  private var file: [String: Int] = [:]
  /// The rules suppressed on single lines, in order once all are registered.
  private var lines: [(range: ByteRange, entries: [String: Int])] = []
  private var regions = SuppressionRegions()

  private struct Entry {
    let suppression: Int
    /// The index of the rule's name; nil for all rules.
    let name: Int?
    /// Whether it suppresses a finding, or must not be reported as unused.
    var isUsed = false
    /// The findings that it suppresses, by place.
    var hidden: [Diagnostic] = []
    /// For an `enable`, the entries that it ends.
    var ends: [Int] = []
  }

  private static let everyRule = ""
  private static let unsuppressible = Set(
    RuleSet.descriptors.filter { !$0.isSuppressible }.map(\.id))

  init(_ suppressions: [Suppression]) {
    self.suppressions = suppressions
    for (index, suppression) in suppressions.enumerated() {
      let names: [Int?] = suppression.rules.isEmpty ? [nil] : Array(suppression.rules.indices)
      for name in names {
        entries.append(Entry(suppression: index, name: name))
        register(entries.count - 1)
      }
    }
    joinLines()
  }

  /// Puts lines in order: that of a comment may be before the next line of one above it.
  private mutating func joinLines() {
    let unordered = lines
    lines = []
    for line in unordered.sorted(by: { $0.range < $1.range }) {
      if lines.last?.range == line.range {
        lines[lines.count - 1].entries.merge(line.entries, uniquingKeysWith: min)
      } else {
        lines.append(line)
      }
    }
  }

  private mutating func register(_ entry: Int) {
    let suppression = suppressions[entries[entry].suppression]
    let rule = rule(of: entries[entry]) ?? Self.everyRule
    switch suppression.directive {
    case .file: if file[rule] == nil { file[rule] = entry }
    case .line, .nextLine:
      if lines.last?.range != suppression.line { lines.append((suppression.line, [:])) }
      if lines[lines.count - 1].entries[rule] == nil {
        lines[lines.count - 1].entries[rule] = entry
      }
    case .disable, .enable, nil: break
    }
  }

  private func rule(of entry: Entry) -> String? {
    entry.name.map { suppressions[entry.suppression].rules[$0].text }
  }
}

// MARK: - Suppressed findings

extension SuppressionFilter {
  /// Separates the suppressed findings on the page from the others; the nearest suppression applies
  /// to each.
  mutating func apply(to diagnostics: [Diagnostic]) -> CheckOutcome {
    var outcome = CheckOutcome()
    var next = 0
    for diagnostic in diagnostics.sorted(by: { $0.range.start < $1.range.start }) {
      next = walk(from: next, to: diagnostic.range.start)
      guard let entry = entry(for: diagnostic) else {
        outcome.diagnostics.append(diagnostic)
        continue
      }
      entries[entry].isUsed = true
      entries[entry].hidden.append(diagnostic)
      outcome.suppressed.append(diagnostic)
    }
    _ = walk(from: next, to: .max)
    return outcome
  }

  /// Applies the entries that begin before `offset`.
  private mutating func walk(from first: Int, to offset: Int) -> Int {
    var next = first
    while next < entries.count {
      let suppression = suppressions[entries[next].suppression]
      guard suppression.range.start < offset else { break }
      switch suppression.directive {
      case .disable: regions.disable(rule(of: entries[next]), by: next)
      case .enable: entries[next].ends = regions.enable(rule(of: entries[next]))
      default: break
      }
      next += 1
    }
    return next
  }

  private func entry(for diagnostic: Diagnostic) -> Int? {
    guard !Self.unsuppressible.contains(diagnostic.rule) else { return nil }
    let line = line(at: diagnostic.range.start)
    return line?[diagnostic.rule] ?? line?[Self.everyRule] ?? regions.entry(for: diagnostic.rule)
      ?? file[diagnostic.rule] ?? file[Self.everyRule]
  }

  private func line(at offset: Int) -> [String: Int]? {
    let line = lines.partitioningIndex { $0.range.end > offset }
    return line < lines.count && lines[line].range.contains(offset) ? lines[line].entries : nil
  }
}

// MARK: - Unused suppressions

extension SuppressionFilter {
  /// The page's suppressions and whether each was used, once all findings are known; `ran` are the
  /// rules `among` all that could have found something.
  mutating func uses(ran: Set<String>, among rules: [RuleDescriptor]) -> [SuppressionUse] {
    let allRan = rules.allSatisfy { ran.contains($0.id) || !$0.isSuppressible }
    // A suppression of a rule about suppressions is never reported as unused.
    for rule in RuleSet.suppressionRules where silences(rule.descriptor) {
      if let entry = file[rule.descriptor.id] { entries[entry].isUsed = true }
    }
    let isUnused = entries.map { entry in
      guard !entry.isUsed else { return false }
      return rule(of: entry).map(ran.contains) ?? allRan
    }
    let checks = rules.dropFirst(RuleSet.all.count).map(\.id)
    var uses = suppressions.map { SuppressionUse($0, checks: checks) }
    for (index, entry) in entries.enumerated() {
      let isEnable = suppressions[entry.suppression].directive == .enable
      uses[entry.suppression].add(
        entry.name,
        isUnused: isEnable ? entry.ends.allSatisfy { isUnused[$0] } : isUnused[index])
    }
    return uses
  }

  /// Whether the page suppresses a rule about suppressions.
  func silences(_ rule: RuleDescriptor) -> Bool { rule.isSuppressible && file[rule.id] != nil }

  /// Marks the page's suppressions that the base of a change does not have.
  func compare(
    _ uses: inout [SuppressionUse], _ text: SuppressedText, with base: SuppressedText
  ) {
    var comparison = SuppressionComparison(text, with: base)
    var wider: [Int: [(rule: Int?, hidden: [Diagnostic])]] = [:]
    var hidden: [Int: [Diagnostic]] = [:]
    for entry in entries {
      if let new = comparison.new[entry.suppression] {
        if new.contains(rule(of: entry)) {
          hidden[entry.suppression, default: []] += entry.hidden
        }
      } else if suppressions[entry.suppression].directive == .disable {
        let more = entry.hidden.filter {
          comparison.isWider(hiding: $0.rule, at: $0.range.start)
        }
        if !more.isEmpty { wider[entry.suppression, default: []].append((entry.name, more)) }
      }
    }
    for (index, rules) in comparison.new {
      uses[index].addition = .init(
        .new, rules: rules.compactMap(\.self), hidden: (hidden[index] ?? []).byPlace)
    }
    for (index, entries) in wider {
      uses[index].addition = .init(
        .wider, rules: entries.compactMap { $0.rule.map { suppressions[index].rules[$0].text } },
        hidden: entries.flatMap(\.hidden).byPlace)
    }
  }
}

extension [Diagnostic] {
  fileprivate var byPlace: [Diagnostic] { sorted(by: Diagnostic.inReportOrder) }
}
