import SourceText

extension Diagnostic {
  /// The order of a report: by path, range, rule, message, then all the rest.
  ///
  /// Total, so that reports never vary; by bytes, since Unicode takes two spellings of `é` for one
  /// and files do not.
  package static func inReportOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if let order = precedes(left.path, right.path) { return order }
    if left.range != right.range { return left.range < right.range }
    if let order = precedes(left.rule, right.rule) { return order }
    if let order = precedes(left.message.text, right.message.text) { return order }
    for (one, other) in zip(left.rest, right.rest) {
      if let order = precedes(one, other) { return order }
    }
    return left.rest.count < right.rest.count
  }

  /// Everything but what the order begins with; only for findings that are otherwise equal.
  private var rest: [String] {
    [severity.rawValue, category.rawValue, message.wording, cause.kind, cause.element]
      + [fix?.title ?? "", fix?.safety.rawValue ?? "", "\(related.count)"]
      + related.flatMap { [$0.path, "\($0.range)", $0.message] }
      + (fix?.edits ?? []).flatMap { [$0.path, "\($0.range)", $0.replacement] }
  }

  /// Whether the bytes of `left` come first; nil where they are the same.
  private static func precedes(_ left: String, _ right: String) -> Bool? {
    var others = right.utf8.makeIterator()
    for byte in left.utf8 {
      guard let other = others.next() else { return false }
      if byte != other { return byte < other }
    }
    return others.next() == nil ? nil : true
  }
}
