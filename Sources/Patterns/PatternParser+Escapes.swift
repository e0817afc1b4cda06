extension PatternParser {
  /// The atom of an escape outside a class.
  mutating func readAtomEscape() throws(PatternProblem) -> PatternSyntax {
    let start = offset
    if take("\\k") {
      try requireECMA(from: start)
      guard take("<"), let name = readName() else {
        throw problem(.unknownEscape(text(from: start, to: start + 2)), from: start, to: start + 2)
      }
      noteReference(name: name, from: start)
      return .empty
    }
    offset = start + 1
    if let digit = next?.decimalDigit, digit > 0, let number = readNumber() {
      try requireECMA(from: start)
      noteReference(number: number, from: start)
      return .empty
    }
    offset = start
    var set = PatternSet()
    if try !readClassEscape(into: &set) {
      set = PatternSet(try readCharacterEscape(isInClass: false))
    }
    set.settle()
    return character(set)
  }

  /// `\d`, `\D`, `\w`, `\W`, `\s`, `\S`, `\p{…}` or `\P{…}`; false for another escape, which is not
  /// consumed.
  mutating func readClassEscape(into set: inout PatternSet) throws(PatternProblem) -> Bool {
    let start = offset
    guard offset + 1 < scalars.count, next == "\\" else { return false }
    let letter = scalars[offset + 1]
    let ranges: [ClosedRange<UInt32>]
    switch letter {
    case "d": ranges = PatternSet.digitRanges
    case "D": ranges = PatternSet.complement(of: PatternSet.digitRanges)
    case "w": ranges = PatternSet.wordRanges
    case "W": ranges = PatternSet.complement(of: PatternSet.wordRanges)
    case "s": ranges = spaceRanges
    case "S": ranges = PatternSet.complement(of: spaceRanges)
    case "p", "P":
      offset += 2
      guard take("{") else { throw problem(.unknownEscape(text(from: start)), from: start) }
      let name = offset
      while let next, next != "}", offset - name < 64 { offset += 1 }
      let value = text(from: name)
      guard take("}") else {
        throw problem(.unknownEscape(text(from: start, to: start + 2)), from: start, to: start + 2)
      }
      guard let property = PatternProperty(value) else {
        throw problem(.unknownProperty(value), from: start)
      }
      // RE2 has the short names of general categories, and scripts.
      if value.utf8.count > 2, value != "Any" { try requireECMA(from: start) }
      set.insert(property, isNegated: letter == "P")
      return true
    default: return false
    }
    offset += 2
    for range in ranges { set.insert(range) }
    return true
  }

  private var spaceRanges: [ClosedRange<UInt32>] {
    dialect == .ecma ? PatternSet.spaceRanges : PatternSet.commonSpaceRanges
  }

  /// The one character that an escape represents.
  mutating func readCharacterEscape(isInClass: Bool) throws(PatternProblem) -> UInt32 {
    let start = offset
    offset += 1
    guard let next else { throw problem(.unknownEscape("\\"), from: start) }
    offset += 1
    if next == "c" || next == "u" || (next == "b" && isInClass) { try requireECMA(from: start) }
    switch next {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "b" where isInClass: return 0x08
    case "-" where isInClass: return 0x2D
    case "0" where self.next?.decimalDigit == nil: return 0
    case "c":
      if let letter = self.next, letter.isASCII, letter.properties.isAlphabetic {
        offset += 1
        return letter.value % 32
      }
    case "x": if let value = readHexadecimal(count: 2) { return value }
    case "u": if let value = readCodePoint() { return value }
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return next.value
    default: break
    }
    throw problem(.unknownEscape(text(from: start, to: start + 2)), from: start, to: start + 2)
  }

  private mutating func readHexadecimal(count: Int) -> UInt32? {
    guard offset + count <= scalars.count else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[offset..<(offset + count)] {
      guard let digit = scalar.hexadecimalDigit else { return nil }
      value = value << 4 | digit
    }
    offset += count
    return value
  }

  /// The part after `\u`: four digits, two surrogates of four, or digits in braces.
  private mutating func readCodePoint() -> UInt32? {
    if take("{") {
      var value: UInt32 = 0
      let start = offset
      while let digit = next?.hexadecimalDigit {
        value = value << 4 | digit
        offset += 1
        guard value <= 0x10FFFF else { return nil }
      }
      return offset > start && take("}") ? value : nil
    }
    guard let first = readHexadecimal(count: 4) else { return nil }
    let end = offset
    if 0xD800...0xDBFF ~= first, take("\\u") {
      if let second = readHexadecimal(count: 4), 0xDC00...0xDFFF ~= second {
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      offset = end
    }
    return first
  }
}
