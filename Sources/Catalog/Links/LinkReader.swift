import Contract
import MarkdownSyntax
import Records
import SourceText

/// Reads the links of one page.
struct LinkReader {
  private let page: Page
  private var entries: [PartEntry] = []
  /// Those of each definition; nil for one that is not a path relative to the page.
  private var definitions: [ByteRange: Destination?] = [:]
  /// The context of the last link, and its name: that of the next one is mostly the same.
  private var context = LinkContext.top
  private var contextName = StringPool.Place.empty

  /// The texts of a destination, shared by all links that use one definition.
  private struct Destination {
    let written: StringPool.Place
    let path: StringPool.Place
  }

  init(of page: Page) {
    self.page = page
    entries.reserveCapacity(min(page.destinations.count, 32))
  }

  /// The links, in the order in which they were added.
  func links(_ memo: inout SummaryMemo) -> LinkList { LinkList(entries.shrunk, memo.shared) }

  /// Whether a destination may be a path relative to its page; few are.
  static func isCandidate(_ destination: PageDestination) -> Bool {
    switch destination.kind {
    case .autolink, .definition: false
    default: !destination.range.isEmpty && !destination.isOnTheWeb
    }
  }

  /// Adds the link with a destination; none where that is not a path relative to the page.
  mutating func add(
    _ destination: PageDestination, _ memo: inout SummaryMemo, ownerKind: Int?, isLabelWrong: Bool
  ) {
    if destination.context != context {
      context = destination.context
      contextName = memo.texts.place(of: context.name(in: page.source))
    }
    let key = key(of: destination, ownerKind, isLabelWrong)
    var number = key.flatMap { memo.number(of: $0) }
    if let known = number, stepKind(of: destination, named: memo.link(known).name) >= 0 {
      number = nil
    }
    if number == nil {
      guard
        let text = text(
          of: destination, &memo.texts, ownerKind: ownerKind, isLabelWrong: isLabelWrong)
      else { return }
      // What a step is called depends on the page.
      number = memo.add(text, text.stepKind < 0 ? key : nil)
    }
    guard let number else { return }
    entries.append(PartEntry(start: destination.range.lower, number: number))
  }

  /// What determines the text of a link; nil where that is more than the bytes from its first to
  /// its last one, such as a definition.
  private func key(
    of destination: PageDestination, _ ownerKind: Int?, _ isLabelWrong: Bool
  ) -> SummaryMemo.LinkKey? {
    let kind: UInt64
    switch destination.kind {
    case .link: kind = 0
    case .image: kind = 1
    case .failedLink: kind = 2
    default: return nil
    }
    let (whole, label, range) = (destination.whole, destination.label, destination.range)
    // A label with markup has nodes of its own.
    guard page.syntax.nodes[destination.node].endIndex == destination.node + 1,
      whole.count < 1 << 9, whole.contains(label), whole.contains(range)
    else { return nil }
    var shape: UInt64 = 0
    for offset in [label.lower, label.upper, range.lower, range.upper] {
      shape = shape << 9 | UInt64(offset - whole.lower)
    }
    let purpose =
      contextName.key << 32 | UInt64(UInt16(truncatingIfNeeded: ownerKind ?? -1)) << 16
      | UInt64(context.form.rawValue) << 3 | kind << 1 | (isLabelWrong ? 1 : 0)
    return .init(whole, in: page.bytes, purpose: purpose, shape: shape)
  }

  /// Nil for a destination that is not a path relative to the page.
  private mutating func text(
    of destination: PageDestination, _ texts: inout TextCollector, ownerKind: Int?,
    isLabelWrong: Bool
  ) -> LinkText? {
    let isReference = !destination.isWrittenHere
    let stored = isReference ? definitions[destination.range] : nil
    let own = stored ?? Self.texts(of: destination, on: page, &texts)
    if isReference, stored == nil { definitions[destination.range] = .some(own) }
    guard let own else { return nil }
    let name: NameKey? =
      switch destination.kind {
      // A name that the rest of the page contradicts is reported as that.
      case _ where isLabelWrong: nil
      case .link, .reference(isImage: false): page.syntax.name(of: destination.node)
      default: nil
      }
    var kind: LinkText.Kind = isReference ? .reference : []
    if destination.isImage { kind.insert(.image) }
    if case .failedLink = destination.kind { kind.insert(.failed) }
    return LinkText(
      written: own.written, path: own.path,
      label: texts.place(of: page.source.beginning(of: destination.label)),
      contextName: contextName, nameHash: name?.hash ?? 0, length: UInt32(destination.range.count),
      labelStart: Int32(clamping: destination.label.start - destination.range.start),
      labelLength: UInt32(destination.label.count),
      stepKind: stepKind(of: destination, named: name), ownerKind: Int16(clamping: ownerKind ?? -1),
      form: context.form, kind: kind)
  }

  private func stepKind(of destination: PageDestination, named name: NameKey?) -> Int16 {
    guard destination.context == .breadcrumb, let name,
      let step = page.mislabelledStep(at: destination.label, named: name)?.expected
    else { return -1 }
    return Int16(clamping: page.contract.kinds.firstIndex { $0.name == step } ?? -1)
  }

  /// Nil for a destination that is not relative to the page.
  private static func texts(
    of destination: PageDestination, on page: Page, _ texts: inout TextCollector
  ) -> Destination? {
    let raw = page.source.slice(destination.range)
    let address = Address(raw) ?? Address(decoding: destination, on: page)
    guard isRelative(address.bytes) else { return nil }
    let written = texts.place(of: raw)
    return Destination(
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
