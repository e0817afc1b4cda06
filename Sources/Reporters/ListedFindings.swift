import Diagnostics
import SourceText

/// The findings that a report lists one by one: at most a number of one rule on one page, the most
/// severe ones, since a page of a megabyte can have a hundred thousand. All of them count.
struct ListedFindings: Sendable {
  /// In report order. The last one of a rule on a page has the number of those not listed.
  let findings: [Diagnostic]
  /// The number of findings not listed.
  let omitted: Int

  init(
    _ all: [Diagnostic], most: Int, source: (String) -> SourceFile?
  ) {
    guard let isListed = Self.selection(of: all, most: most) else {
      (findings, omitted) = (all, 0)
      return
    }
    var listed: [Diagnostic] = []
    var page = PageSelection()
    for (number, finding) in all.enumerated() {
      if page.path?.hasSameBytes(as: finding.path) != true {
        page.finish(&listed)
        page = PageSelection(path: finding.path, isWhole: Self.isWhole(all, isListed, number))
        if !page.isWhole { page.file = source(finding.path) }
      }
      page.add(finding, isListed[number], to: &listed)
    }
    page.finish(&listed)
    findings = listed
    omitted = all.count - listed.count
  }

  /// Whether all findings on a page are listed, the first of which is at the index `first`.
  private static func isWhole(_ all: [Diagnostic], _ isListed: [Bool], _ first: Int) -> Bool {
    var number = first
    while number < all.count, all[number].path.hasSameBytes(as: all[first].path) {
      if !isListed[number] { return false }
      number += 1
    }
    return true
  }

  /// Whether each finding is listed; nil where all are.
  static func selection(of all: [Diagnostic], most: Int) -> [Bool]? {
    guard all.count > most else { return nil }
    var isListed: [Bool]?
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].path.hasSameBytes(as: all[start].path) { end += 1 }
      if end - start > most {
        var byRule: [String: [Int]] = [:]
        for number in start..<end { byRule[all[number].rule, default: []].append(number) }
        for numbers in byRule.values where numbers.count > most {
          var selection = isListed ?? Array(repeating: true, count: all.count)
          for number in hidden(numbers, all, most: most) { selection[number] = false }
          isListed = selection
        }
      }
      start = end
    }
    return isListed
  }

  /// All but the most severe; of equal severity, all but the first.
  private static func hidden(_ numbers: [Int], _ all: [Diagnostic], most: Int) -> [Int] {
    var room = most
    var hidden: [Int] = []
    for severity in Severity.allCases.reversed() {
      let ofSeverity = numbers.filter { all[$0].severity == severity }
      hidden += ofSeverity.dropFirst(room)
      room = max(0, room - ofSeverity.count)
    }
    return hidden
  }
}

/// The findings on one page, some of which are listed.
private struct PageSelection {
  var path: String?
  var isWhole = true
  var file: SourceFile?
  private var fingerprints = Fingerprints()
  /// The index of the last listed finding of each rule, and the number of those not listed.
  private var last: [String: Int] = [:]
  private var omitted: [String: Int] = [:]

  init() {}

  init(path: String, isWhole: Bool) {
    self.path = path
    self.isWhole = isWhole
  }

  /// A fingerprint counts all equal findings, listed or not.
  mutating func add(_ finding: Diagnostic, _ isListed: Bool, to listed: inout [Diagnostic]) {
    if isWhole { return listed.append(finding) }
    let fingerprint = fingerprints.next(finding, in: file)
    guard isListed else {
      omitted[finding.rule, default: 0] += 1
      return
    }
    last[finding.rule] = listed.count
    var finding = finding
    finding.fingerprint = fingerprint
    listed.append(finding)
  }

  func finish(_ listed: inout [Diagnostic]) {
    for (rule, count) in omitted {
      if let place = last[rule] { listed[place] = listed[place].standing(forMore: count) }
    }
  }
}

extension Diagnostic {
  /// The finding, with the number of those of its rule on its page that are not listed.
  fileprivate func standing(forMore count: Int) -> Diagnostic {
    var finding = self
    finding.message = message + " (and \(count) more of this rule on this page)"
    return finding
  }
}
