package import Contract
import Records
package import SourceText

/// A relative link or image of a page, whose summary has its texts.
package struct PageLink: Sendable {
  /// The bytes of the destination, as written.
  package let range: ByteRange
  let text: LinkText
  /// Its number: links with the same one are written alike, in like contexts.
  let part: UInt32

  init(_ text: LinkText, at entry: PartEntry) {
    self.text = text
    range = ByteRange(Int(entry.start), Int(entry.start) + Int(text.length))
    part = entry.number
  }
}

/// All of a link but its place: the same for links that are written alike in like contexts.
struct LinkText: Sendable {
  let written: StringPool.Place
  let path: StringPool.Place
  let label: StringPool.Place
  /// The name of its context, for `element(of:)`.
  let contextName: StringPool.Place
  let nameHash: UInt64
  /// The length of the destination.
  let length: UInt32
  /// Where the label begins, from the start of the destination, and its length.
  let labelStart: Int32
  let labelLength: UInt32
  let stepKind: Int16
  let ownerKind: Int16
  let form: LinkContext.Form
  let kind: Kind

  struct Kind: OptionSet {
    let rawValue: UInt8

    static let image = Kind(rawValue: 1)
    static let failed = Kind(rawValue: 2)
    static let reference = Kind(rawValue: 4)
  }

  /// The page that the label may name; nil where it has no word.
  var name: NameKey? { nameHash == 0 ? nil : NameKey(hash: nameHash) }
}

extension PageLink {
  /// The bytes of the label.
  package var labelRange: ByteRange {
    let start = range.start + Int(text.labelStart)
    return ByteRange(start, start + Int(text.labelLength))
  }

  var written: StringPool.Place { text.written }
  var path: StringPool.Place { text.path }
  var label: StringPool.Place { text.label }
  /// The name of its context, for `element(of:)`.
  var contextName: StringPool.Place { text.contextName }
  /// The kind of page that a step of the breadcrumb has to link to, by its number in the contract,
  /// where its label is the name of another kind: then the label is wrong, and another rule reports
  /// it; -1 for any other link.
  var stepKind: Int16 { text.stepKind }
  /// The kind of page that it has to resolve to, by its number in the contract, where it is the
  /// name of an owner and pages of several kinds may have that name; -1 for any.
  var ownerKind: Int16 { text.ownerKind }
  var form: LinkContext.Form { text.form }
  package var isImage: Bool { text.kind.contains(.image) }
  /// Whether it was intended as a link, but is text because of the spaces in it.
  package var isFailed: Bool { text.kind.contains(.failed) }
  /// Whether its destination is that of a definition, which other links may have as well.
  var isReference: Bool { text.kind.contains(.reference) }
  /// The page that the label may name; nil where it has no word.
  package var name: NameKey? { text.name }
}
