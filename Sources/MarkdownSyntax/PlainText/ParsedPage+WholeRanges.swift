package import SourceText

/// The parts of a text that are not to be split.
extension ParsedPage {
  /// The links, images, code, raw HTML and emphasis that begin in `range`, a part of one block's
  /// text: a mark in them is not a separator. In order, outermost ones only.
  package func wholeRanges(in range: ByteRange) -> [ByteRange] {
    let inlines = nodes(startingIn: range).lazy.filter { !$0.isBlock }.map(\.range)
    var whole: [ByteRange] = []
    for inline in inlines where inline.start >= whole.last?.end ?? range.start {
      whole.append(inline)
    }
    let emphasis = emphasis(in: range, around: whole)
    guard !emphasis.isEmpty else { return whole }
    var outermost: [ByteRange] = []
    let all = (whole + emphasis).sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    for part in all where part.start >= outermost.last?.end ?? range.start {
      outermost.append(part)
    }
    return outermost
  }

  /// The marks of emphasis in the text of the node at `index` that emphasize nothing, outside
  /// links, code and raw HTML.
  package func unpairedMarks(of index: Int) -> [ByteRange] {
    let content = nodes[index].content
    guard bytes.has(.asterisk, in: content.offsets) || bytes.has(.underscore, in: content.offsets)
    else {
      return []
    }
    var whole: [ByteRange] = []
    for inline in descendants(of: index)
    where inline.range.start >= whole.last?.end ?? content.start {
      whole.append(inline.range)
    }
    let (resolver, places) = delimiters(in: content, around: whole)
    return zip(resolver.runs, places).filter { run, _ in
      run.remaining > 0 && run.character != .tilde
    }.map(\.1)
  }

  /// The emphasized texts in `range`, with their marks.
  private func emphasis(in range: ByteRange, around whole: [ByteRange]) -> [ByteRange] {
    let (resolver, places) = delimiters(in: range, around: whole)
    return resolver.pairs.map { places[$0.opener].union(places[$0.closer]) }
  }

  /// The marks in `range`, each with its place.
  private func delimiters(
    in range: ByteRange, around whole: [ByteRange]
  ) -> (resolver: EmphasisResolver, places: [ByteRange]) {
    let text = bytes.span
    var resolver = EmphasisResolver()
    var places: [ByteRange] = []
    var inlines = whole[...]
    var offset = range.start
    while offset < range.end {
      if let inline = inlines.first, inline.start <= offset {
        inlines.removeFirst()
        offset = max(offset, inline.end)
        continue
      }
      let stop = min(inlines.first?.start ?? range.end, range.end)
      offset = text.firstOffset(of: .emphasisMarks, from: offset, to: stop)
      guard offset < stop else { continue }
      switch text[offset] {
      case .backslash: offset = text.afterBackslash(at: offset, before: range.end)
      case .asterisk, .underscore, .tilde:
        let end = text.skipRun(of: text[offset], from: offset, to: range.end)
        places.append(ByteRange(offset, end))
        resolver.add(DelimiterRun(from: offset, to: end, within: range.offsets, in: text))
        offset = end
      default: offset += 1
      }
    }
    return (resolver, places)
  }
}
