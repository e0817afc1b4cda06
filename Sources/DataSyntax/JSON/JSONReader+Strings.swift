internal import SourceText

extension JSONReader {
  /// Reads the string that begins at the offset; nil where it does not end on its line, or where a
  /// word directly after it shows that its end is the start of another one.
  mutating func readString(quote: UInt8) -> DataNode? {
    let start = offset
    guard let string = readToQuote(quote) else { return nil }
    if let byte, byte.isWordByte, hasOddQuotes {
      report(.unclosedString, ByteRange(start, offset))
      return nil
    }
    return string
  }

  /// Whether the rest of the line has an odd number of quotes, so that one of the line is missing.
  private var hasOddQuotes: Bool {
    var isOdd = false
    var index = offset
    while index < range.end, !bytes[index].isLineEnd {
      if bytes[index] == .doubleQuote { isOdd.toggle() }
      index += bytes[index] == .backslash ? 2 : 1
    }
    return isOdd
  }

  private mutating func readToQuote(_ quote: UInt8) -> DataNode? {
    let start = offset
    if quote == .singleQuote { report(.singleQuotes, ByteRange(start, start + 1)) }
    var end = start + 1
    while end < range.end, bytes[end] != quote, bytes[end] != .backslash, bytes[end].isPrintable {
      end += 1
    }
    if end < range.end, bytes[end] == quote {
      offset = end + 1
      let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      return string(text, from: start, quote: quote)
    }
    offset = end
    var content = Array(bytes[(start + 1)..<end])
    while let byte, problems.count < JSONDocument.problemLimit {
      switch byte {
      case quote:
        offset += 1
        return string(String(decoding: content, as: UTF8.self), from: start, quote: quote)
      case .backslash: takeEscape(into: &content, quote: quote)
      case .lineFeed, .carriageReturn:
        report(.unclosedString, ByteRange(start, offset))
        return nil
      case 0..<0x20: takeControl(byte, into: &content)
      default: takeCharacter(into: &content)
      }
    }
    if offset >= range.end { report(.unclosedString, ByteRange(start, range.end)) }
    return nil
  }

  private func string(_ text: String, from start: Int, quote: UInt8) -> DataNode {
    DataNode(
      range: ByteRange(start, offset),
      content: .scalar(
        DataScalar(
          text: text, style: quote == .doubleQuote ? .doubleQuoted : .singleQuoted, value: .string))
    )
  }

  private mutating func takeControl(_ byte: UInt8, into content: inout [UInt8]) {
    report(.unescapedControl(UInt32(byte)), ByteRange(offset, offset + 1))
    content.append(byte)
    offset += 1
  }

  private mutating func takeCharacter(into content: inout [UInt8]) {
    let count = UTF8Sequence(bytes, at: offset).map { $0.scalar == nil ? -$0.count : $0.count } ?? 1
    let end = min(offset + abs(count), range.end)
    if count < 0 || offset + count > range.end {
      reportInvalid(ByteRange(offset, end))
      content += [0xEF, 0xBF, 0xBD]
    } else {
      content += bytes[offset..<end]
    }
    offset = end
  }

  private mutating func takeEscape(into content: inout [UInt8], quote: UInt8) {
    let next = offset + 1 < range.end ? bytes[offset + 1] : 0
    let simple: UInt8? =
      switch next {
      case .doubleQuote, .backslash, .slash: next
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): .lineFeed
      case UInt8(ascii: "r"): .carriageReturn
      case UInt8(ascii: "t"): .tab
      case .singleQuote where quote == .singleQuote: next
      default: nil
      }
    if let simple {
      content.append(simple)
      offset += 2
    } else if next == UInt8(ascii: "u"), let unit = codeUnit(at: offset) {
      takeCodeUnit(unit, into: &content)
    } else {
      let after = offset + 1
      let isShown = next.isPrintable || !next.isASCII
      let end = isShown ? TextAround(bytes, in: range).character(at: after).end : after
      let place = ByteRange(offset, end)
      report(.unknownEscape(text(place)), place)
      offset = after
    }
  }

  /// The four digits after `\u` at `place`.
  private func codeUnit(at place: Int) -> UInt32? {
    guard place + 6 <= range.end, bytes[place] == .backslash, bytes[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for digit in bytes[(place + 2)..<(place + 6)] {
      guard let value = digit.hexadecimalValue else { return nil }
      unit = unit << 4 | UInt32(value)
    }
    return unit
  }

  private mutating func takeCodeUnit(_ unit: UInt32, into content: inout [UInt8]) {
    if let scalar = Unicode.Scalar(unit) {
      content += Array(String(scalar).utf8)
      offset += 6
    } else if unit < 0xDC00, let low = codeUnit(at: offset + 6), 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      content += Array(String(scalar).utf8)
      offset += 12
    } else {
      let place = ByteRange(offset, offset + 6)
      report(.loneSurrogate(text(place)), place)
      content += [0xEF, 0xBF, 0xBD]
      offset += 6
    }
  }
}

extension UInt8 {
  /// ASCII but the controls.
  fileprivate var isPrintable: Bool { self >= .space && self < 0x80 }
}
