internal import SourceText

/// A defect of a TOML text that neither YAML nor JSON has.
package enum TOMLFault: Hashable, Sendable {
  // The text.
  case controlCharacter(UInt32)
  /// A control character in a string that may have escapes.
  case unescapedControl(UInt32)
  /// A CR without LF: no line break in TOML. Only the first of a file is reported.
  case loneCarriageReturn
  /// White space beyond ASCII between keys and values, such as a no-break space.
  case foreignSpace(UInt32)

  // Lines and keys.
  case missingEquals(String)
  /// Nothing after `.`, `[` or `[[`.
  case missingKey(after: String)
  case missingValue
  /// A key with a character that it can only have in quotes.
  case unquotedKey(String)
  case multilineKey
  case textAfterHeader(String)

  // Values.
  /// `"""` or `'''`
  case unclosedString
  /// Text after `'…'`, in which no quote can be escaped.
  case textAfterLiteral(String)
  /// `\u` or `\U` without as many digits as it has to have.
  case incompleteEscape(String, digits: Int)
  /// An escape of a number that is not a Unicode scalar value.
  case notCharacter(String)
  /// A bare word but `true`, `false`, `inf` and `nan`.
  case unknownWord(String)
  case badNumber(String, TOMLNumber.Fault)
  case badDateTime(String, TOMLDateTime.Fault)
  /// A comma after the last value of an inline table.
  case trailingComma
  /// An inline table of several lines, as in TOML 1.1.
  case lineBreakInTable

  // The structure.
  /// A key that a later one names as a table, and which cannot have keys there.
  case notExtendable(String, Existing)

  /// What a key was when a later line named it as a table.
  package enum Existing: Hashable, Sendable {
    case value, array, inlineTable, tableWithHeader, arrayOfTables
  }
}

extension TOMLFault {
  func words(quoted: (String) -> String) -> String {
    switch self {
    case .controlCharacter(let code):
      "control character \(code.codePointName) is not allowed in TOML"
    case .unescapedControl(let code):
      "control character \(code.codePointName) in a string must be written '\(Self.escape(code))'"
    case .loneCarriageReturn: "line end CR is not allowed in TOML; expected LF or CRLF"
    case .foreignSpace(let code):
      "white space \(code.codePointName) is allowed in TOML strings only; expected a space"
    case .missingEquals(let text): "\(quoted(text)) has no '=' after it; expected 'key = value'"
    case .missingKey(let text): "\(quoted(text)) has no key after it"
    case .missingValue: "'=' has no value after it"
    case .unquotedKey(let key):
      "key \(quoted(key)) must be in quotes; one without has only A-Z, a-z, 0-9, '_' and '-'"
    case .multilineKey: "a key cannot be a multi-line string; expected one pair of quotes"
    case .textAfterHeader(let text):
      "\(quoted(text)) is after the table header; expected it on the next line"
    case .unclosedString: "multi-line string is not closed; expected three quotes at its end"
    case .textAfterLiteral(let text):
      "\(quoted(text)) is after the closing quote; a text with ' in it is written in \"…\""
    case .incompleteEscape(let text, let digits):
      "escape \(quoted(text)) is not complete; expected \(digits) hexadecimal digits, "
        + "or '\\\\' for a backslash"
    case .notCharacter(let text): "\(quoted(text)) is not a Unicode character"
    case .unknownWord(let text): Self.unknownWord(text, quoted: quoted)
    case .badNumber(let text, let fault): "\(quoted(text)) \(fault.words)"
    case .badDateTime(let text, let fault): "\(quoted(text)) \(fault.words)"
    case .trailingComma: "',' after the last value of an inline table is not allowed in TOML 1.0"
    case .lineBreakInTable:
      "inline table of several lines is not allowed in TOML 1.0; expected '}' on the same line"
    case .notExtendable(let key, let existing): "\(quoted(key)) \(existing.words)"
    }
  }

  private static func escape(_ code: UInt32) -> String {
    switch code {
    case 0x08: return "\\b"
    case 0x0C: return "\\f"
    default:
      return "\\u" + String(code, radix: 16).withLeadingZeros(to: 4)
    }
  }

  private static func unknownWord(_ word: String, quoted: (String) -> String) -> String {
    let meant: String
    switch word {
    case "True", "TRUE", "yes", "Yes", "on": meant = "did you mean 'true'?"
    case "False", "FALSE", "no", "No", "off": meant = "did you mean 'false'?"
    case "NaN", "Nan", "NAN": meant = "did you mean 'nan'?"
    case "Inf", "INF", "Infinity", "infinity": meant = "did you mean 'inf'?"
    case "-Inf", "-INF", "-Infinity", "-infinity": meant = "did you mean '-inf'?"
    case "null", "Null", "nil", "None", "undefined": meant = "a key without a value is left out"
    default: meant = "text must be in quotes"
    }
    return "\(quoted(word)) is not a TOML value; \(meant)"
  }
}

extension TOMLFault.Existing {
  fileprivate var words: String {
    switch self {
    case .value: "already has a value, and is used here as a table"
    case .array: "is already an array, and is used here as a table"
    case .inlineTable: "is an inline table, which cannot be extended"
    case .tableWithHeader: "has a header; expected its keys below that"
    case .arrayOfTables: "is an array of tables; expected a header of the form '[[array]]'"
    }
  }
}
