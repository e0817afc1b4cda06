package import Contract
import MarkdownSyntax
import Records
package import SourceText

/// A relative link or image of a page, whose summary has its texts.
package struct PageLink: Sendable {
  /// The bytes of the destination, as written.
  package let range: ByteRange
  /// The bytes of the label.
  let labelRange: ByteRange
  let written: StringPool.Place
  let path: StringPool.Place
  let label: StringPool.Place
  /// The name of its context, for `element(of:)`.
  let contextName: StringPool.Place
  private let nameHash: UInt64
  /// The kind of page that a step of the breadcrumb has to link to, by its number in the contract,
  /// where its label is the name of another kind: then the label is wrong, and another rule reports
  /// it; -1 for any other link.
  let stepKind: Int16
  /// The kind of page that it has to resolve to, by its number in the contract, where it is the
  /// name of an owner and pages of several kinds may have that name; -1 for any.
  let ownerKind: Int16
  let form: LinkContext.Form
  package let isImage: Bool
  /// Whether it was intended as a link, but is text because of the spaces in it.
  package let isFailed: Bool
  /// Whether its destination is that of a definition, which other links may have as well.
  let isReference: Bool

  /// The texts of a destination, shared by all links that use one definition.
  fileprivate struct Texts {
    let written: StringPool.Place
    let path: StringPool.Place
  }

  /// Texts of the links of a page that were read before.
  struct KnownTexts {
    /// Those of each definition; nil for one that is not a path relative to the page.
    fileprivate var definitions: [ByteRange: Texts?] = [:]
    /// The context of the last link, and its name: that of the next one is mostly the same.
    fileprivate var context = LinkContext.top
    fileprivate var contextName = StringPool.Place.empty
  }

  /// The page that the label may name; nil where it has no word.
  package var name: NameKey? { nameHash == 0 ? nil : NameKey(hash: nameHash) }

  /// Whether a destination may be a path relative to its page; few are.
  static func isCandidate(_ destination: PageDestination) -> Bool {
    switch destination.kind {
    case .autolink, .definition: false
    default: !destination.range.isEmpty && !destination.isOnTheWeb
    }
  }

  /// Nil for a destination that is not a path relative to the page.
  init?(
    _ destination: PageDestination, on page: Page, _ syntax: ParsedPage,
    _ texts: inout StringPoolBuilder, _ known: inout KnownTexts, ownerKind: Int?,
    isLabelWrong: Bool
  ) {
    self.ownerKind = Int16(clamping: ownerKind ?? -1)
    isReference = !destination.isWrittenHere
    let stored = isReference ? known.definitions[destination.range] : nil
    let own = stored ?? Self.texts(of: destination, on: page, &texts)
    if isReference, stored == nil { known.definitions[destination.range] = .some(own) }
    guard let own else { return nil }
    range = destination.range
    labelRange = destination.label
    written = own.written
    path = own.path
    label = texts.place(of: page.source.beginning(of: destination.label))
    if destination.context != known.context {
      known.context = destination.context
      known.contextName = texts.place(of: destination.context.name(in: page.source))
    }
    contextName = known.contextName
    let name: NameKey? =
      switch destination.kind {
      // A name that the rest of the page contradicts is reported as that.
      case _ where isLabelWrong: nil
      case .link, .reference(isImage: false): syntax.name(of: destination.node)
      default: nil
      }
    nameHash = name?.hash ?? 0
    let step =
      destination.context == .breadcrumb
      ? name.flatMap { page.mislabelledStep(at: destination.label, named: $0)?.expected } : nil
    stepKind = Int16(
      clamping: step.flatMap { step in page.contract.kinds.firstIndex { $0.name == step } } ?? -1)
    form = destination.context.form
    isImage = destination.isImage
    isFailed = if case .failedLink = destination.kind { true } else { false }
  }

  /// Nil for a destination that is not relative to the page.
  private static func texts(
    of destination: PageDestination, on page: Page, _ texts: inout StringPoolBuilder
  ) -> Texts? {
    let raw = page.source.slice(destination.range)
    let address = Address(raw) ?? Address(decoding: destination, on: page)
    guard isRelative(address.bytes) else { return nil }
    let written = texts.place(of: raw)
    return Texts(
      written: written, path: address.isPath ? written : texts.place(of: address.path))
  }

  /// Whether an address is a path relative to its page, or an anchor on the page itself: it does
  /// not begin with `/`, with a query, or with a scheme.
  private static func isRelative(_ address: ArraySlice<UInt8>) -> Bool {
    guard let first = address.first, first != .slash, first != .questionMark else { return false }
    if first == .hash { return address.count > 1 }
    guard first.isLetter,
      let end = address.first(where: { !$0.isAlphanumeric && !"+-.".utf8.contains($0) })
    else { return true }
    return end != .colon
  }
}

/// The destination of a link, with escapes and character references decoded.
private struct Address {
  let bytes: ArraySlice<UInt8>
  /// Where its query or fragment begins.
  private var pathEnd: Int
  private var isEncoded = false
  private var isDecoded = false

  /// Nil for one with escapes or character references.
  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    let text = bytes.span
    var end = text.count
    for index in text.indices {
      // Most bytes are letters.
      if text[index].isLetter { continue }
      switch text[index] {
      case .backslash, .ampersand: return nil
      case .percent: isEncoded = isEncoded || index < end
      case .questionMark, .hash: end = min(end, index)
      default: continue
      }
    }
    pathEnd = bytes.startIndex + end
  }

  init(decoding destination: PageDestination, on page: Page) {
    bytes = Array(page.syntax.decodedText(destination.range).utf8)[...]
    pathEnd = bytes.firstIndex { $0 == .questionMark || $0 == .hash } ?? bytes.endIndex
    isEncoded = bytes[..<pathEnd].contains(.percent)
    isDecoded = true
  }

  /// Whether it consists of its path, as written.
  var isPath: Bool { pathEnd == bytes.endIndex && !isEncoded && !isDecoded }

  /// The path in it, decoded.
  var path: ArraySlice<UInt8> {
    let path = bytes[..<pathEnd]
    guard isEncoded else { return path }
    let text = String(decoding: path, as: UTF8.self)
    return PercentEncoding.decode(text).map { Array($0.utf8)[...] } ?? path
  }
}
