import Contract
import DataSyntax
import Diagnostics
import Records
import SourceText

/// The spaces and tabs at one end of a text in data: inside its quotes, or escaped.
struct Padding {
  let fact: Fact
  let text: String
  let isAtStart: Bool
  /// The spaces; of an escaped text, all of it.
  let range: ByteRange
  /// Removes them.
  let fix: Fix?

  /// Whether the one at the very end is a tab.
  var isTab: Bool { (isAtStart ? text.utf8.first : text.utf8.last) == .tab }
}

extension Page {
  /// Those of the texts of fields, and of the items of lists, in the order of the facts. A text that
  /// is nothing else has none.
  var paddings: [Padding] {
    var found: [Padding] = []
    let bytes = bytes
    forEachDataFact(where: { bytes.mayBePadded($0) }) { fact in
      guard let items = fact.list else {
        found += paddings(of: fact, text(of: fact), fact.range) { self.edit(fact, to: $0) }
        return
      }
      for item in items where bytes.mayBePadded(item.range) {
        found += paddings(of: fact, item.text, item.range) { self.edit(item, of: fact, to: $0) }
      }
    }
    return found
  }

  private func paddings(
    of fact: Fact, _ text: String, _ range: ByteRange, _ edit: (String) -> Edit?
  ) -> [Padding] {
    guard text.isPadded, case .scalar(_, let style) = scalarStyle(in: range), style != .plain,
      contract.fields[fact.field].items?.contains(text) != true
    else { return [] }
    let inner = bytes[range.offsets]
    // Escaped ones are not these bytes.
    guard let start = inner.firstIndex(where: { !$0.isPadding }), text.isSpelled(inner) else {
      let trimmed = text.trimmingPadding
      return [
        Padding(
          fact: fact, text: text, isAtStart: trimmed.utf8.first != text.utf8.first, range: range,
          fix: .write(trimmed, .safe, edit(trimmed)))
      ]
    }
    let end = inner.lastIndex { !$0.isPadding }.map { $0 + 1 } ?? range.end
    let ends = [(ByteRange(range.start, start), true), (ByteRange(end, range.end), false)]
    return ends.filter { !$0.0.isEmpty }.map { spaces, isAtStart in
      Padding(
        fact: fact, text: text, isAtStart: isAtStart, range: spaces,
        fix: Fix("remove it", safety: .safe, edits: [self.edit(spaces, "")]))
    }
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  fileprivate var isPadding: Bool { self == .space || self == .tab }
}

extension [UInt8] {
  /// Whether a range may begin or end with a space or a tab, also one after a backslash, or be a
  /// list.
  fileprivate func mayBePadded(_ range: ByteRange) -> Bool {
    if range.isEmpty { return false }
    let first = self[range.start]
    return first.isPadding || first == .backslash || first == .leftBracket || first == .hyphen
      || self[range.end - 1].isPadding || range.count > 1 && self[range.end - 2] == .backslash
  }
}

extension String {
  /// Whether it begins or ends with spaces, and has something else.
  fileprivate var isPadded: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return (first.isPadding || last.isPadding) && !utf8.allSatisfy(\.isPadding)
  }

  fileprivate var trimmingPadding: String {
    let start = utf8.firstIndex { !$0.isPadding } ?? utf8.endIndex
    let end = utf8.lastIndex { !$0.isPadding }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
