/// The ASCII characters that the formats of a catalog are made of, by name.
extension UInt8 {
  package static let tab: UInt8 = 0x09
  package static let lineFeed: UInt8 = 0x0A
  package static let carriageReturn: UInt8 = 0x0D
  package static let space: UInt8 = 0x20
  package static let exclamationMark = UInt8(ascii: "!")
  package static let doubleQuote = UInt8(ascii: "\"")
  package static let hash = UInt8(ascii: "#")
  package static let dollar = UInt8(ascii: "$")
  package static let percent = UInt8(ascii: "%")
  package static let ampersand = UInt8(ascii: "&")
  package static let singleQuote = UInt8(ascii: "'")
  package static let leftParenthesis = UInt8(ascii: "(")
  package static let rightParenthesis = UInt8(ascii: ")")
  package static let asterisk = UInt8(ascii: "*")
  package static let plus = UInt8(ascii: "+")
  package static let comma = UInt8(ascii: ",")
  package static let hyphen = UInt8(ascii: "-")
  package static let period = UInt8(ascii: ".")
  package static let slash = UInt8(ascii: "/")
  package static let colon = UInt8(ascii: ":")
  package static let semicolon = UInt8(ascii: ";")
  package static let lessThan = UInt8(ascii: "<")
  package static let equals = UInt8(ascii: "=")
  package static let greaterThan = UInt8(ascii: ">")
  package static let questionMark = UInt8(ascii: "?")
  package static let at = UInt8(ascii: "@")
  package static let leftBracket = UInt8(ascii: "[")
  package static let backslash = UInt8(ascii: "\\")
  package static let rightBracket = UInt8(ascii: "]")
  package static let caret = UInt8(ascii: "^")
  package static let underscore = UInt8(ascii: "_")
  package static let backtick = UInt8(ascii: "`")
  package static let pipe = UInt8(ascii: "|")
  package static let tilde = UInt8(ascii: "~")

  package var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  package var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// Space, tab, LF, VT, FF or CR.
  package var isWhitespace: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  package var isAlphanumeric: Bool { isDigit || isLetter }
  package var isASCII: Bool { self < 0x80 }
  /// A byte that continues a character of several bytes in UTF-8.
  package var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// What a hexadecimal digit stands for, 0 to 15.
  package var hexadecimalValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = lowercased
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
  /// `A`-`Z` as `a`-`z`; every other byte as it is.
  package var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
