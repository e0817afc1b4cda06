import SourceText

/// The lines of a page that are not those of the clean page.
enum ChangedLines {
  /// By number from 0, in the page as it is now; for deleted lines, those around their place. For a
  /// blank line or a comment, which cannot have a finding, the next one is changed too; and with
  /// labels of columns, the rows below them.
  static func between(_ clean: [UInt8], _ now: [UInt8]) -> Set<Int> {
    let old = clean.lines
    let new = now.lines
    var added: Set<Int> = []
    var gone: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .insert(let offset, _, _): added.insert(offset)
      case .remove(let offset, _, _): gone.insert(offset)
      }
    }
    var changed = added
    var place = 0
    var line = 0
    while place < old.count {
      let start = line
      let isGone = gone.contains(place)
      while gone.contains(place) { place += 1 }
      while added.contains(line) { line += 1 }
      if isGone, start == line { changed.formUnion([line - 1, line]) }
      place += 1
      line += 1
    }
    for line in added {
      if new[line].allSatisfy(\.isWhitespace) || new[line].starts(with: "<!--".utf8) {
        changed.insert(line + 1)
      } else if line + 1 < new.count, new[line + 1].starts(with: "|--".utf8) {
        changed.formUnion(line..<(new[line...].firstIndex { $0.first != .pipe } ?? new.count))
      }
    }
    return changed.filter(new.indices.contains)
  }
}
