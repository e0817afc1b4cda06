import Records
import SourceText

/// What a worker remembers from page to page to summarise them: each text, link and fact once.
///
/// Bounded: when there is too much of it, it is handed to the summaries that have it, and a new
/// beginning is made. After the last page, `finish` does the same: no summary may be used before.
package struct SummaryMemo: Sendable {
  /// The parts of all that was summarised since the beginning; each worker's copy of a memo makes
  /// its own.
  private(set) lazy var shared = SharedSummaryParts()
  var texts = TextCollector()
  private var links: [LinkText] = []
  private var linkKeys = TextNumbers()
  /// The number of the link with each key.
  private var linkNumbers: [Int] = []
  private var facts: [FactText] = []
  private var knownFacts = KnownFacts()
  private var layouts: [(hash: Int, runs: [FactRun])] = []
  private var layoutSlots = HashSlots()

  private static let mostParts = 1 << 14
  private static let mostBytes = 1 << 20

  package init() {}

  /// Ends a page.
  mutating func endPage() {
    if links.count + facts.count + layouts.count >= Self.mostParts
      || texts.texts.count >= Self.mostBytes
    {
      finish()
    }
  }

  /// Makes the summaries complete.
  package mutating func finish() {
    shared.set(
      SummaryParts(
        texts: texts.texts.shrunk, links: links.shrunk, facts: facts.shrunk,
        layouts: layouts.map { FactLayout($0.runs) }))
    self = SummaryMemo()
  }
}

/// Links.
extension SummaryMemo {
  /// What determines the text of a link.
  struct LinkKey {
    fileprivate let range: ByteRange
    fileprivate let context: TextContext
    fileprivate let bytes: [UInt8]

    /// `range` is that of the link in the `bytes` of the page; `purpose` and `shape` are all else
    /// that matters.
    init(_ range: ByteRange, in bytes: [UInt8], purpose: UInt64, shape: UInt64) {
      self.range = range
      self.bytes = bytes
      context = TextContext(purpose, shape: shape)
    }
  }

  /// The number of the link with a key; nil where there was none.
  func number(of key: LinkKey) -> Int? {
    linkKeys.number(of: key.range, in: key.bytes, key.context).map { linkNumbers[$0] }
  }

  /// A link by its number.
  func link(_ number: Int) -> LinkText { links[number] }

  /// Adds a link, with a key that is not known yet; its number.
  mutating func add(_ link: LinkText, _ key: LinkKey?) -> Int {
    // How lines continue depends on what they are in.
    if let key, key.range.count <= TextNumbers.longestPart,
      !key.bytes.has(.lineFeed, in: key.range.offsets),
      !key.bytes.has(.carriageReturn, in: key.range.offsets)
    {
      linkKeys.add(key.range, of: key.bytes, key.context)
      linkNumbers.append(links.count)
    }
    links.append(link)
    return links.count - 1
  }
}

/// Facts.
extension SummaryMemo {
  /// The number of a fact that is written in a style, and is the link with a number.
  func number(of fact: Fact, _ style: ValueStyle, link: Int?) -> Int? {
    knownFacts.part(of: fact.identity, link: link) { facts[$0].style == style }
  }

  /// Adds a fact that has no number yet, and whether it can be on other pages; its number.
  mutating func add(_ text: FactText, of fact: Fact, link: Int?, isKnown: Bool) -> Int {
    facts.append(text)
    if isKnown { knownFacts.add(fact, link: link, part: facts.count - 1) }
    return facts.count - 1
  }

  /// The number of the layout of a page's facts.
  mutating func number(of layout: [FactRun]) -> Int {
    var hasher = Hasher()
    for run in layout { run.hash(into: &hasher) }
    let hash = hasher.finalize()
    if let known = layoutSlots.number(
      hash: hash, where: { layouts[$0].hash == hash && layouts[$0].runs == layout })
    {
      return known
    }
    layouts.append((hash, layout.shrunk))
    layoutSlots.add(layouts.count - 1) { layouts[$0].hash }
    return layouts.count - 1
  }
}
