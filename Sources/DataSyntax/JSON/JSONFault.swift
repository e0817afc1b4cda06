internal import SourceText

/// A defect of a JSON text: RFC 8259 forbids it, and many parsers accept it.
package enum JSONFault: Hashable, Sendable {
  case byteOrderMark
  case controlCharacter(UInt32)
  /// A control character in a string, which needs an escape.
  case unescapedControl(UInt32)
  case comment
  case trailingComma
  case missingComma(before: String)
  case missingColon(before: String)
  case unquotedKey(String)
  case keyNotString(String)
  case singleQuotes
  case unclosedString
  case unknownEscape(String)
  /// Half of a surrogate pair: no character.
  case loneSurrogate(String)
  case badNumber(String, BadNumber)
  /// A bare word but `true`, `false` and `null`.
  case unknownWord(String)
  case unexpected(String, expected: String)
  case missingValue
  case textAfterValue(String)

  /// Why a text that looks like a number is not one.
  package enum BadNumber: Hashable, Sendable {
    case leadingZero, plusSign, noWholePart, noFraction, noExponent, notDecimal, other
  }
}

extension JSONFault {
  func words(quoted: (String) -> String) -> String {
    switch self {
    case .byteOrderMark: "byte order mark U+FEFF is not allowed in JSON"
    case .controlCharacter(let code):
      "control character \(code.codePointName) is not allowed in JSON"
    case .unescapedControl(let code): Self.unescaped(code)
    case .comment: "comments are not allowed in JSON"
    case .trailingComma: "',' after the last value is not allowed in JSON"
    case .missingComma(let text): "expected ',' before \(quoted(text))"
    case .missingColon(let text): "expected ':' before \(quoted(text))"
    case .unquotedKey(let key) where key.utf8.last == .doubleQuote:
      "key \(quoted(key)) has no quote before it"
    case .unquotedKey(let key): "key \(quoted(key)) must be in double quotes"
    case .keyNotString(let text): "found \(quoted(text)); expected a key in double quotes"
    case .singleQuotes: "single quotes are not allowed in JSON; use double quotes"
    case .unclosedString: "quote is not closed on its line"
    case .unknownEscape(let text): "unknown escape \(quoted(text)); a backslash is written '\\\\'"
    case .loneSurrogate(let text): "\(quoted(text)) is half of a surrogate pair, not a character"
    case .badNumber(let text, let reason): "\(quoted(text)) \(Self.words(reason))"
    case .unknownWord(let text): Self.unknownWord(text, quoted: quoted)
    case .unexpected(let text, let expected): "found \(quoted(text)); expected \(expected)"
    case .missingValue: "the text ends where a value was expected"
    case .textAfterValue(let text): "\(quoted(text)) is after the end of the JSON value"
    }
  }

  private static func unescaped(_ code: UInt32) -> String {
    let name = code == 0x09 ? "tab" : "control character \(code.codePointName)"
    let escape = [0x08: "b", 0x09: "t", 0x0C: "f"][code]
    let full = "u" + String(code, radix: 16).withLeadingZeros(to: 4)
    return "\(name) in a string must be written '\\\(escape ?? full)'"
  }

  private static func words(_ reason: BadNumber) -> String {
    switch reason {
    case .leadingZero: "begins with a zero, which is not allowed in JSON numbers"
    case .plusSign: "begins with '+', which is not allowed in JSON numbers"
    case .noWholePart: "has no digit before the '.'"
    case .noFraction: "has no digit after the '.'"
    case .noExponent: "has no digit after the exponent's 'e'"
    case .notDecimal: "is not decimal; JSON has decimal numbers only"
    case .other: "is not a number"
    }
  }

  private static func unknownWord(_ word: String, quoted: (String) -> String) -> String {
    switch word {
    case _ where word.utf8.last == .doubleQuote:
      return "text \(quoted(word)) has no quote before it"
    case "NaN", "Infinity", "-Infinity", "nan", "inf", "-inf", "Inf", "-Inf":
      return "\(quoted(word)) is not a JSON value: JSON has no such number"
    case "True", "TRUE": return "\(quoted(word)) is not a JSON value; did you mean 'true'?"
    case "False", "FALSE": return "\(quoted(word)) is not a JSON value; did you mean 'false'?"
    case "None", "nil", "undefined", "Null", "NULL":
      return "\(quoted(word)) is not a JSON value; did you mean 'null'?"
    default: return "\(quoted(word)) is not a JSON value; text must be in double quotes"
    }
  }
}
