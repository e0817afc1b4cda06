import SourceText

extension Diagnostic {
  /// The order of a report: by path, range, rule, message, then all the rest.
  ///
  /// Total, so that reports never vary; by bytes, since in Unicode two encodings of `é` are equal
  /// and in files they are not.
  package static func inReportOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if !left.hasSameCause(as: right), let order = precedes(left.path, right.path) { return order }
    if left.range != right.range { return left.range < right.range }
    if !left.hasSameCause(as: right), let order = precedes(left.rule, right.rule) { return order }
    if let order = precedes(left.message.text, right.message.text) { return order }
    if left.hasSameRest(as: right) { return false }
    for (one, other) in zip(left.remainingKeys, right.remainingKeys) {
      if let order = precedes(one, other) { return order }
    }
    return left.remainingKeys.count < right.remainingKeys.count
  }

  /// Whether both have no fix and no related place, and are otherwise equal.
  private func hasSameRest(as other: Diagnostic) -> Bool {
    about.elementsEqual(other.about) { $0.hasSameBytes(as: $1) }
      && related.isEmpty && other.related.isEmpty && fix == nil && other.fix == nil
      && severity == other.severity && category == other.category
      && cause.kind.hasSameBytes(as: other.cause.kind)
      && cause.element.hasSameBytes(as: other.cause.element)
      && message.wording.hasSameBytes(as: other.message.wording)
  }

  /// All other properties; only for findings that are otherwise equal.
  private var remainingKeys: [String] {
    [severity.rawValue, category.rawValue, message.wording, cause.kind, cause.element]
      + ["\(about.count)"] + about + [
        fix?.title ?? "", fix?.safety.rawValue ?? "", "\(related.count)",
      ]
      + related.flatMap { [$0.path, "\($0.range)", $0.message] }
      + (fix?.edits ?? []).flatMap { [$0.path, "\($0.range)", $0.replacement] }
  }

  /// Whether the bytes of `left` come first; nil where they are the same.
  private static func precedes(_ left: String, _ right: String) -> Bool? {
    left.hasSameBytes(as: right) ? nil : left.precedes(right)
  }
}

extension [Diagnostic] {
  /// Sorts findings in the order of a report. Those of one page mostly follow each other: the pages
  /// are sorted by their paths, then the findings of each.
  package mutating func sortInReportOrder() {
    var runs = runsByPage
    runs.sort { $0.path.precedes($1.path) }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(count)
    var next = 0
    while next < runs.count {
      let path = runs[next].path
      var page = Array(self[runs[next].findings])
      next += 1
      while next < runs.count, runs[next].path.hasSameBytes(as: path) {
        page += self[runs[next].findings]
        next += 1
      }
      if page.count > 1 { page.sort(by: Diagnostic.inReportOrder) }
      sorted += page
    }
    self = sorted
  }

  /// The numbers of the findings that follow each other and are on one page, with its path.
  package var runsByPage: [(path: String, findings: Range<Int>)] {
    var runs: [(path: String, findings: Range<Int>)] = []
    var start = 0
    while start < count {
      let path = self[start].path
      var end = start + 1
      while end < count, self[end].path.hasSameBytes(as: path) { end += 1 }
      runs.append((path, start..<end))
      start = end
    }
    return runs
  }
}
