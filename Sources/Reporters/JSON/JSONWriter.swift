import SourceText

/// Writes JSON piece by piece, with members in the given order: each value on a line of its own,
/// indented by two spaces a level, or all on one line.
package struct JSONWriter {
  private var bytes: [UInt8] = []
  private let sink: ReportSink?
  /// A line break and the indentation of the next value; empty for JSON on one line.
  private var lineBreak: [UInt8]
  private let isOneLine: Bool
  /// Whether the innermost object or array is still empty.
  private var isFirst = true

  package init(isOneLine: Bool = false) { self.init(isOneLine: isOneLine, to: nil) }

  /// `sink` gets the text in pieces, so that memory does not grow with it.
  init(isOneLine: Bool = false, to sink: ReportSink?) {
    self.sink = sink
    self.isOneLine = isOneLine
    lineBreak = isOneLine ? [] : [.lineFeed]
  }

  /// The text, with a final newline.
  package var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Ends the text and writes the rest of it to the sink.
  mutating func finish() {
    bytes.append(.lineFeed)
    sink?.write(bytes)
    bytes = []
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest("{", "}", members)
  }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { json in
      for element in elements {
        json.beginItem()
        write(&json, element)
        json.writePiece()
      }
    }
  }

  /// An array of objects, whose members `members` writes.
  package mutating func objects<Element>(
    _ elements: some Sequence<Element>, _ members: (inout JSONWriter, Element) -> Void
  ) {
    array(elements) { json, element in json.object { members(&$0, element) } }
  }

  /// A member of the object that is being written, whose value `write` gives.
  package mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
    beginItem()
    string(name)
    bytes += (isOneLine ? ":" : ": ").utf8
    write(&self)
  }

  package mutating func member(_ name: String, _ value: String) {
    member(name) { $0.string(value) }
  }

  package mutating func member(_ name: String, _ value: Int) {
    member(name) { $0.bytes += String(value).utf8 }
  }

  package mutating func member(_ name: String, _ value: Bool) {
    member(name) { $0.bytes += (value ? "true" : "false").utf8 }
  }

  package mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    member(name) { $0.object(members) }
  }

  package mutating func array<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(name) { $0.array(elements, write) }
  }

  package mutating func objects<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    member(name) { $0.objects(elements, members) }
  }

  /// A member that is a number, by its digits.
  package mutating func member(_ name: String, decimal digits: String) {
    member(name) { $0.bytes += digits.utf8 }
  }

  private mutating func nest(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    if !isOneLine { lineBreak += "  ".utf8 }
    isFirst = true
    content(&self)
    if !isOneLine { lineBreak.removeLast(2) }
    if !isFirst { bytes += lineBreak }
    bytes.append(UInt8(ascii: closing))
    isFirst = false
  }

  private mutating func writePiece() {
    guard let sink, bytes.count >= ReportSink.pieceSize else { return }
    sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func beginItem() {
    if !isFirst { bytes.append(.comma) }
    isFirst = false
    bytes += lineBreak
  }

  /// A string; characters that a terminal or a runner would obey or not show are escaped.
  package mutating func string(_ string: String) {
    bytes.append(.doubleQuote)
    if string.utf8.allSatisfy(Self.isPlain) {
      bytes += string.utf8
    } else {
      var previous: Unicode.Scalar?
      for scalar in string.unicodeScalars {
        character(scalar, after: previous)
        previous = scalar
      }
    }
    bytes.append(.doubleQuote)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= .space && byte < 0x7F && byte != .doubleQuote && byte != .backslash && byte != .hash
  }

  private mutating func character(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
    switch scalar {
    // `##[` and `##vso[` are commands to runners anywhere in a line.
    case "#" where previous == "#": escape(UInt16(UInt8.hash))
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where PrintableText.standIn(for: scalar) != nil:
      for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
    default: bytes += UTF8.encode(scalar) ?? .init()
    }
  }

  /// `\u00AD`; a character beyond U+FFFF is a pair of them.
  private mutating func escape(_ unit: UInt16) {
    bytes += "\\u".utf8
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      bytes.append(digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A"))
    }
  }
}
