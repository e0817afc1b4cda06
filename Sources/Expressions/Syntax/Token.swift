internal import SourceText

/// A token of an expression.
struct Token {
  let kind: Kind
  let range: ByteRange

  enum Kind: Equatable {
    case name(String)
    /// A name in backticks, after a dot only: `` `content-type` ``.
    case quotedName(String)
    /// A whole number; its sign is a token of its own.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    /// An operator or a bracket.
    case symbol(String)
    case end
  }

  /// The symbols, longer ones before their beginnings.
  static let symbols = [
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "(", ")", "[", "]",
    "{", "}", ".", ",", "?", ":",
  ].map { ($0, Array($0.utf8)) }

  /// Words that the language keeps for itself; a field or a method may have such a name.
  static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
