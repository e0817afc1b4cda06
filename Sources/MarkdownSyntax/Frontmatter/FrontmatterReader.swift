/// Decides, line by line, whether a `---` further down can be the frontmatter's closing fence.
///
/// A contributor who forgets the closing fence often has a thematic break in the page: the block
/// would seem to end there, and half of the page be YAML. So the fence counts only if
/// - no line before it is certainly Markdown, such as a link, a table row or a heading;
/// - something before it is YAML, unless the block is empty;
/// - and no paragraph of prose, that is text after a blank line, is after the last key.
///
/// Text right after a key, or before another key, is malformed YAML, and so is a line that is a key
/// and its value but for the colon: the fence counts.
struct FrontmatterReader {
  /// The end of the last line of the block if it is unclosed, without its line end.
  private(set) var keysEnd: Int
  /// The number of keys before anything else than YAML.
  private(set) var keyCount = 0

  private var sawMarkdown = false
  private var sawText = false
  private var sawYAML = false
  /// Whether prose was seen after which no key followed.
  private var endsWithProse = false
  /// Whether the last line that is not blank is a key without its colon, after a blank line.
  private var endsWithBareKey = false
  /// Whether something that is not YAML was seen, so that an unclosed block ended before it.
  private var keysAreOver = false
  /// A `# ...` line after a blank one is a comment if YAML follows it, else a heading.
  private var hasPendingHash = false
  private var previousIsBlank = false

  init(contentStart: Int) { keysEnd = contentStart }

  /// Whether a closing fence in the next line belongs to the block.
  var mayCloseHere: Bool { !sawMarkdown && !endsWithProse && (sawYAML || !sawText) }

  /// Whether there are keys, and nothing that is not YAML.
  var isPlain: Bool { keyCount > 0 && !keysAreOver && !hasPendingHash }

  mutating func read(_ line: FrontmatterLine, to end: Int) {
    switch line {
    case .blank: break
    case .hash where previousIsBlank || hasPendingHash: hasPendingHash = true
    case .hash: extendKeys(to: end)
    case .continuation where hasPendingHash && previousIsBlank: endKeys()
    case .key, .continuation:
      hasPendingHash = false
      endsWithProse = false
      endsWithBareKey = false
      sawYAML = true
      extendKeys(to: end)
      if line == .key, !keysAreOver { keyCount += 1 }
    case .bareKey where previousIsBlank && !endsWithProse && !endsWithBareKey:
      endKeys()
      sawText = true
      endsWithBareKey = true
    case .text, .bareKey:
      endKeys()
      sawText = true
      // More text makes a paragraph of what looked like a key.
      endsWithProse = endsWithProse || previousIsBlank || endsWithBareKey
    case .markdown:
      endKeys()
      sawMarkdown = true
    }
    previousIsBlank = line == .blank
  }

  /// Reads a line `...`, which ends a YAML document and may be in the block.
  mutating func readDocumentEnd() {
    hasPendingHash = false
    previousIsBlank = false
    keysAreOver = true
  }

  private mutating func extendKeys(to end: Int) {
    if !keysAreOver { keysEnd = end }
  }

  private mutating func endKeys() {
    if hasPendingHash { sawMarkdown = true }
    keysAreOver = true
  }
}
