import Contract
import Records
import SourceText

/// A label in the footer of a page that is not read as the one that it is intended as.
struct FooterLabel {
  let range: ByteRange
  let intended: String
  /// Whether the label is right and only its colon is missing.
  let lacksColon: Bool
}

extension Page {
  /// The labels in the last paragraph that are spelled much like one of the footer that it lacks.
  var unreadFooterLabels: [FooterLabel] {
    guard let labels = kind?.footer.labels, let footer = contents.incompleteFooter else {
      return []
    }
    let text = bytes.undecorated(footer).range
    let parts = bytes[text.offsets].split(separator: .pipe).map { part in
      bytes.trimmed(ByteRange(part.startIndex, part.endIndex))
    }
    var missing = labels
    var unread: [ByteRange] = []
    for part in parts {
      let label = bytes.undecorated(
        ByteRange(part.start, bytes[part.offsets].firstIndex(of: .colon) ?? part.end)
      ).range
      let known = missing.firstIndex { $0.isSpelled(source.slice(label)) }
      if let known { missing.remove(at: known) } else { unread.append(label) }
    }
    return unread.compactMap { label in
      if let intended = missing.first(where: { "\($0) ".isPrefix(of: source.slice(label)) }) {
        return FooterLabel(
          range: ByteRange(label.start, label.start + intended.utf8.count), intended: intended,
          lacksColon: true)
      }
      // A star without another one is not a misspelling.
      let text = source.slice(label).drop { $0 == .asterisk || $0 == .underscore }
      if missing.contains(where: { $0.isSpelled(text) }) { return nil }
      return Spelling.nearest(to: source.text(label), in: missing)
        .map { FooterLabel(range: label, intended: $0, lacksColon: false) }
    }
  }
}
