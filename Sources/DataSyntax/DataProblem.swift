package import SourceText

/// A defect of a data file, or a construct that Catalint does not accept.
package struct DataProblem: Hashable, Sendable {
  package let kind: Kind
  /// The bytes that are wrong; empty only where something is missing at the end.
  package let range: ByteRange
  /// The other place that it is about: the first of two keys, the bracket that is not closed.
  package let related: ByteRange?

  package init(_ kind: Kind, _ range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}

extension DataProblem {
  /// What is wrong, with the parts of its message.
  package enum Kind: Hashable, Sendable {
    // The text.
    case invalidUTF8
    case controlCharacter(UInt32)
    /// U+FEFF anywhere but at the start of the file.
    case byteOrderMark
    /// A lone CR, U+0085, U+2028 or U+2029: line breaks in YAML 1.1, but not in Markdown.
    case foreignLineBreak(UInt32)

    // The syntax: in YAML at most one in a file, as nothing after it can be trusted.
    case tab(isIndentation: Bool)
    /// A line that is indented as none of those it could belong to.
    case badIndentation(of: String, found: Int, expected: [Int])
    case unclosedQuote(String)
    /// The first closing bracket is missing: `bracket` is `[` or `{`.
    case unclosedBracket(String)
    case mismatchedBracket(open: String, close: String)
    case missingComma(before: String, bracket: String)
    /// A line that should be `key: value` and has no colon.
    case missingColon(String)
    /// `key:value`
    case missingSpace(afterColonIn: String)
    /// A key of more than 1,024 characters.
    case longKey
    /// A plain value with `: ` in it.
    case colonInValue(String)
    /// A plain key or value whose first character means something else.
    case reservedStart(String, character: String)
    /// Text after a complete value: after its closing quote or bracket.
    case textAfterValue(String, quote: String?)
    case unknownEscape(String)
    /// `- ` where no list can begin, as after `key:`.
    case misplacedListEntry
    /// `? ` where no key can begin.
    case misplacedKey
    /// Text after `|` or `>`.
    case textAfterBlockIndicator(String, indicator: String)
    /// Anything else: what was found and what was expected.
    case unexpected(String, expected: String)

    // The structure.
    case duplicateKey(String)
    case keyNotScalar
    case rootNotMapping(found: String)
    case severalDocuments
    /// `...` in a part of a file, such as frontmatter.
    case documentEnd
    case directive(String)
    case anchor(String)
    case alias(String)
    case undefinedAlias(String)
    /// An alias inside the value that its anchor names.
    case selfAlias(String)
    case tag(String)
    case mergeKey
    /// `<<` with another value than a mapping or a list of mappings.
    case mergeOfOther
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)
    case outOfMemory
    /// The last of so many problems that the rest of the text was not read.
    case tooManyProblems(limit: Int)

    /// A defect that only JSON has.
    case json(JSONFault)
    /// A defect that only TOML has.
    case toml(TOMLFault)
  }
}

extension DataProblem.Kind {
  /// Whether it is about a character that changes no value.
  package var isAboutCharacters: Bool {
    switch self {
    case .controlCharacter, .foreignLineBreak, .byteOrderMark, .json(.byteOrderMark): true
    default: false
    }
  }
}
