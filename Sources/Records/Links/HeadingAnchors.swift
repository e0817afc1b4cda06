package import Contract
package import MarkdownSyntax
import SourceText

/// The anchors on a page that a link can point to, as GitHub names them.
///
/// A heading is named by its text in lower case, with hyphens for spaces and without any character
/// that is not a letter, mark, digit, `-` or `_`; a duplicate name is followed by a number. An
/// image and a line break are not text.
package struct HeadingAnchors {
  /// Each followed by a line feed: one text costs less than a list of them.
  package private(set) var bytes: [UInt8] = []
  /// The hashes of the names of headings, each with the number of headings so far.
  private var names: [(hash: Int, count: Int)] = []
  private var slots = HashSlots(minimumCapacity: 16)

  /// Those of headings without markup, by their texts.
  package init(ofHeadings texts: [ArraySlice<UInt8>]) {
    for text in texts {
      let start = bytes.count
      Self.add(slugOf: text, to: &bytes)
      endName(from: start)
    }
  }

  package init(of page: ParsedPage) {
    let nodes = page.nodes
    for index in nodes.indices {
      switch nodes[index].kind {
      case .heading: add(headingAt: index, of: page)
      case .inlineHTML, .htmlBlock:
        for attribute in page.htmlAttributes(of: index) where page.isAnchor(attribute) {
          bytes += page.text(attribute.value).utf8
          bytes.append(.lineFeed)
        }
      default: continue
      }
    }
  }

  private mutating func add(headingAt index: Int, of page: ParsedPage) {
    let start = bytes.count
    if start == 0 {
      bytes.reserveCapacity(400)
      names.reserveCapacity(16)
    }
    if !Self.addPlain(page.bytes[page.nodes[index].content.offsets], to: &bytes) {
      bytes.removeLast(bytes.count - start)
      Self.add(slugOf: page.visibleText(of: index, withImages: false), to: &bytes)
    }
    endName(from: start)
  }

  /// Ends the name of a heading: a duplicate has a number.
  private mutating func endName(from start: Int) {
    let hash = bytes[start...].seededHash
    if let known = slots.number(hash: hash, where: { names[$0].hash == hash }) {
      bytes += "-\(names[known].count)".utf8
      names[known].count += 1
    } else {
      names.append((hash, 1))
      slots.add(names.count - 1) { names[$0].hash }
    }
    bytes.append(.lineFeed)
  }

  /// The name of the first heading with this text.
  package static func slug(of heading: ArraySlice<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    add(slugOf: heading, to: &slug)
    return slug
  }

  private static func add(slugOf heading: ArraySlice<UInt8>, to slug: inout [UInt8]) {
    var index = heading.startIndex
    while index < heading.endIndex {
      let byte = heading[index]
      index += 1
      if byte.isASCII {
        if let letter = letter(of: byte) { slug.append(letter) }
        continue
      }
      let first = index - 1
      while index < heading.endIndex, heading[index].isContinuation { index += 1 }
      for scalar in String(decoding: heading[first..<index], as: UTF8.self).unicodeScalars
      where isWord(scalar) {
        slug += scalar.properties.lowercaseMapping.utf8
      }
    }
  }

  /// Adds the name of a heading of ASCII and pictographs; false where it has other characters, or
  /// may have markup.
  private static func addPlain(_ text: ArraySlice<UInt8>, to slug: inout [UInt8]) -> Bool {
    // A name is at most as long as its heading.
    var next = slug.count
    slug += text
    let heading = text.span
    var written = slug.mutableSpan
    var index = 0
    while index < heading.count {
      let byte = heading[index]
      if byte.isASCII {
        if let letter = letter(of: byte), byte != .underscore {
          written[next] = letter
          next += 1
        } else if heading.mayBeMarkup(at: index) {
          return false
        }
        index += 1
      } else if isPictograph(heading, at: index) {
        index += 4
      } else {
        // The variation selector that is often after one, U+FE0F, counts as a mark.
        guard index + 2 < heading.count, byte == 0xef, heading[index + 1] == 0xb8,
          heading[index + 2] == 0x8f
        else { return false }
        for place in 0..<3 { written[next + place] = heading[index + place] }
        next += 3
        index += 3
      }
    }
    slug.removeLast(slug.count - next)
    return true
  }

  /// What an ASCII character is in a name; nil where it is left out.
  private static func letter(of byte: UInt8) -> UInt8? {
    if byte.isLetter { return byte.lowercased }
    if byte == .space { return .hyphen }
    return byte.isDigit || byte == .hyphen || byte == .underscore ? byte : nil
  }

  /// Whether one of U+1F000 to U+1FAFF is at an index, which are all symbols: headings often begin
  /// with one, and a lookup in Unicode's tables is slow.
  private static func isPictograph(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    start + 3 < bytes.count && bytes[start] == 0xf0 && bytes[start + 1] == 0x9f
      && bytes[start + 2] <= 0xab && bytes[start + 2].isContinuation
      && bytes[start + 3].isContinuation
      && (bytes.count == start + 4 || !bytes[start + 4].isContinuation)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}

extension ParsedPage {
  /// The text of the first heading, and the lines of the others, which alone determine all anchors;
  /// nil where HTML has anchors, or a text has several lines.
  package var headingTexts: (first: ArraySlice<UInt8>, others: [UInt8])? {
    var first: ArraySlice<UInt8>?
    var others: [UInt8] = []
    for index in nodes.indices {
      switch nodes[index].kind {
      case .heading:
        guard first != nil else {
          first = visibleText(of: index, withImages: false)
          others.reserveCapacity(400)
          continue
        }
        if hasMarkup(index) {
          let text = visibleText(of: index, withImages: false)
          if text.contains(.lineFeed) { return nil }
          others += text
        } else {
          others += bytes[nodes[index].content.offsets]
        }
        others.append(.lineFeed)
      case .inlineHTML, .htmlBlock:
        if htmlAttributes(of: index).contains(where: isAnchor) { return nil }
      default: continue
      }
    }
    return first.map { ($0, others) }
  }

  /// The text of a heading or a link as a reader sees it; the source bytes where it has no markup.
  package func visibleText(of index: Int, withImages hasImages: Bool = true) -> ArraySlice<UInt8> {
    hasMarkup(index)
      ? Array(plainText(of: index, withImages: hasImages).utf8)[...]
      : bytes[nodes[index].content.offsets]
  }

  /// The page that the text may name; nil where it has no word.
  package func name(of index: Int) -> NameKey? {
    NameKey(visibleText(of: index))
  }

  private func hasMarkup(_ index: Int) -> Bool {
    let text = bytes.span.extracting(nodes[index].content.offsets)
    // Most bytes are letters.
    for index in text.indices where !text[index].isLetter {
      if text.mayBeMarkup(at: index) { return true }
    }
    return false
  }

  /// Whether an attribute defines an anchor: `id`, or `name` of `<a>`.
  fileprivate func isAnchor(_ attribute: HTMLAttribute) -> Bool {
    guard attribute.name.count == 2 || attribute.name.count == 4 else { return false }
    let name = bytes[attribute.name.offsets].map(\.lowercased)
    if name == Array("id".utf8) { return true }
    return name == Array("name".utf8) && bytes[attribute.tag.offsets].map(\.lowercased) == [0x61]
  }
}

extension Span<UInt8> {
  /// Whether the character at an offset may be markup in a text.
  fileprivate func mayBeMarkup(at index: Int) -> Bool {
    switch self[index] {
    case .asterisk, .underscore, .tilde, .backslash, .backtick, .lessThan, .leftBracket,
      .exclamationMark, .lineFeed, .carriageReturn:
      true
    // A character reference has no space after it.
    case .ampersand: index + 1 < count && self[index + 1] != .space
    default: false
    }
  }
}
