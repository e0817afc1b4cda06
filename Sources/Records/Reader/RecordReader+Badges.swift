import Contract
import MarkdownSyntax
import SourceText

/// Reads the badges of a page: images in the sections where its kind has badges.
extension RecordReader {
  mutating func read(badge image: SyntaxNode) {
    guard let destination = image.destination else { return }
    if image.linkForm?.isReference == true, destination.count > Self.longestAgain {
      guard readDefinitions.insert(destination).inserted else { return }
    }
    add(image.range, destination, tooltip: image.content)
  }

  /// A longer address in a definition is a badge once, however many images use it.
  private static let longestAgain = 1_000

  /// Reads addresses of badges between the images of a paragraph: in its text, in links, or in
  /// images that a space in their address makes text.
  mutating func read(badgesNotShownIn paragraph: Int) {
    let range = page.nodes[paragraph].range
    var start = range.start
    for index in paragraph + 1..<page.nodes[paragraph].endIndex {
      let node = page.nodes[index]
      guard node.range.start >= start else { continue }
      if node.kind == .image {
        read(addressesIn: ByteRange(start, node.range.start))
        start = node.range.end
      } else if node.kind == .failedLink, let address = node.destination,
        contract.badgePrefix.isPrefix(of: page.bytes[address.offsets])
      {
        read(addressesIn: ByteRange(start, node.range.start))
        add(address, address, tooltip: nil, .withSpace)
        start = node.range.end
      }
    }
    read(addressesIn: ByteRange(start, range.end))
  }

  private mutating func read(addressesIn gap: ByteRange) {
    let prefix = contract.badgePrefix
    let length = prefix.utf8.count
    guard let first = prefix.utf8.first, gap.count >= length else { return }
    var index = gap.start
    while index <= gap.end - length {
      guard page.bytes[index] == first, prefix.isPrefix(of: page.bytes[index..<gap.end]) else {
        index += 1
        continue
      }
      let before = index > 0 ? page.bytes[index - 1] : nil
      var end = index + length
      while end < gap.end, !Self.endsAddress(page.bytes[end], after: before) { end += 1 }
      let address = ByteRange(index, end)
      add(address, address, tooltip: nil, isInHTML(address) ? .inHTML : .notShown)
      index = end
    }
  }

  /// Whether a byte ends an address in text: those after a quote and `(` end with the other one.
  private static func endsAddress(_ byte: UInt8, after before: UInt8?) -> Bool {
    byte.isWhitespace || byte == .rightParenthesis || byte == .doubleQuote
      || byte == .singleQuote && before == byte
  }

  /// Whether an address is the source of an HTML image: `<img src="…">`.
  private func isInHTML(_ address: ByteRange) -> Bool {
    let front = page.bytes[..<address.start].suffix(5)
    return "src=\"".isSpelled(front) || "src='".isSpelled(front)
  }

  /// Adds a badge; one with a defect has no tooltip and is not shown.
  private mutating func add(
    _ range: ByteRange, _ destination: ByteRange, tooltip: ByteRange?,
    _ defect: BadgeDefect? = nil
  ) {
    guard let place = badges else { return }
    let state =
      switch defect {
      case nil: 0
      case .notShown: 1
      case .withSpace: 2
      default: 3
      }
    let part = place * 4 + state
    let context = TextContext(MemoPurpose.part.number(ofKind: plan.number, part))
    let known = memo.badge(of: destination, in: page.bytes, context)
    let meaning = known ?? meaning(of: destination, defect, in: place)
    if known == nil { memo.add(meaning, of: destination, in: page.bytes, context) }
    if contents.badges.isEmpty { contents.badges.reserveCapacity(32) }
    contents.badges.append(BadgeFact(range, destination: destination, tooltip: tooltip, meaning))
    if let fact = meaning.fact {
      contents.facts.append(fact.moved(by: destination.start, to: values.record))
    }
  }

  private func meaning(
    of address: ByteRange, _ defect: BadgeDefect?, in place: Int
  ) -> BadgeMeaning {
    let reading =
      defect.map { .malformed($0, at: address) }
      ?? BadgeReading(page.bytes, in: address, prefix: contract.badgePrefix)
    return BadgeMeaning(
      reading, in: address, of: page.bytes, vocabulary: kind.badges[place].vocabulary
    ) {
      values.fact($0, $1)
    }
  }
}
