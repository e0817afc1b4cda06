internal import SourceText

extension DataProblem {
  /// What is wrong, in one line: lower case, no final stop, the source quoted in `'…'`.
  package var message: String { Self.words(kind, quoted: \.quotedForMessage) }

  /// The message with `…` for every piece of the source in it: the same for all of one cause.
  package var wording: String { Self.words(kind) { _ in "'…'" } }

  private static func words(_ kind: Kind, quoted: (String) -> String) -> String {
    switch kind {
    case .invalidUTF8: "bytes that are not UTF-8"
    case .controlCharacter(let code):
      "control character \(code.codePointName) is not allowed in YAML"
    case .byteOrderMark: "byte order mark U+FEFF is allowed at the start of a file only"
    case .foreignLineBreak(let code):
      "\(code.codePointName) is a line break to some YAML readers and not to others; "
        + "expected LF or CRLF"
    case .tab(let isIndentation):
      isIndentation
        ? "tab in the indentation; YAML takes spaces only"
        : "tab where YAML takes spaces only"
    case .badIndentation(let text, let found, let expected):
      "\(quoted(text)) is indented by \(spaces(found)); expected \(choice(expected))"
    case .unclosedQuote(let quote):
      quote == "'" ? "single quote is not closed" : "double quote is not closed"
    case .unclosedBracket(let bracket): "bracket \(quoted(bracket)) is not closed"
    case .mismatchedBracket(let open, let close):
      "\(quoted(open)) is closed by \(quoted(close)); expected \(quoted(open == "[" ? "]" : "}"))"
    case .missingComma(let text, let bracket):
      "expected ',' or \(quoted(bracket == "[" ? "]" : "}")) before \(quoted(text))"
    case .missingColon(let text): "\(quoted(text)) has no ':' after it; expected 'key: value'"
    case .missingSpace(let text): "':' in \(quoted(text)) has no space after it"
    case .longKey: "key of more than 1,024 characters"
    case .colonInValue(let text): "value \(quoted(text)) contains ': ' and must be quoted"
    case .reservedStart(let text, let character):
      "\(quoted(text)) begins with \(quoted(character)) and must be quoted"
    case .textAfterValue(let text, let quote):
      switch quote {
      case "'"?: "\(quoted(text)) is after the closing quote; inside '…' write '' for '"
      case "\""?: "\(quoted(text)) is after the closing quote; inside \"…\" write \\\" for \""
      default: "\(quoted(text)) is after the end of a value"
      }
    case .unknownEscape(let text):
      "unknown escape \(quoted(text)) in double quotes; a backslash is written '\\\\'"
    case .misplacedListEntry: "list entry '- ' cannot begin here; expected it on a line of its own"
    case .misplacedKey: "key '? ' cannot begin here; expected it on a line of its own"
    case .textAfterBlockIndicator(let text, let indicator):
      "\(quoted(text)) is after \(quoted(indicator)); a value that begins so must be quoted"
    case .unexpected(let found, let expected): "found \(quoted(found)); expected \(expected)"
    case .duplicateKey(let key): "key \(quoted(key)) is given twice"
    case .keyNotScalar: "key is a list or a mapping; expected text"
    case .rootNotMapping(let found): "\(found) where 'key: value' lines were expected"
    case .severalDocuments: "second YAML document; expected one"
    case .documentEnd:
      "'...' ends the YAML document; expected 'key: value' lines up to the end"
    case .directive(let text): "directive \(quoted(text)) is not allowed"
    case .anchor(let name):
      "anchor \(quoted("&" + name)) is not allowed; a value that begins with '&' must be quoted"
    case .alias(let name): "alias \(quoted("*" + name)) is not allowed; write the value out"
    case .undefinedAlias(let name):
      "alias \(quoted("*" + name)) has no anchor; a value that begins with '*' must be quoted"
    case .selfAlias(let name): "alias \(quoted("*" + name)) is inside the value that it repeats"
    case .tag(let tag): "tag \(quoted(tag)) is not allowed; a value that begins so must be quoted"
    case .mergeKey: "merge key '<<' is not allowed; write the keys out"
    case .mergeOfOther: "merge key '<<' has no mapping to merge; expected one, or a list of them"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    case .tooLarge(let limit): "more than \(limit) values"
    case .tooManyProblems(let limit): "\(limit) problems; the rest of the text was not read"
    case .outOfMemory: "not enough memory to read it"
    case .json(let fault): fault.words(quoted: quoted)
    case .toml(let fault): fault.words(quoted: quoted)
    }
  }

  private static func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  /// `0, 2 or 4`
  private static func choice(_ counts: [Int]) -> String {
    guard let last = counts.last else { return "none" }
    guard counts.count > 1 else { return String(last) }
    return counts.dropLast().map(String.init).joined(separator: ", ") + " or \(last)"
  }
}
