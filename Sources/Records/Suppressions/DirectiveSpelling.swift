import SourceText

/// How people misspell directives: with other separators or letter case, or with the words of other
/// linters.
enum DirectiveSpelling {
  private static let program = "catalint"
  /// Words of other programs for `disable`.
  private static let verbs = ["disable", "ignore", "suppress", "silence", "skip", "noqa", "off"]
  private static let opposites = ["enable", "restore", "on"]
  /// Those that are also words of sentences about the program.
  private static let plainWords = ["off", "on"]
  /// Words for the lines that are meant, without separators.
  private static let scopes: [(words: [String], directive: Suppression.Directive)] = [
    (["nextline", "next"], .nextLine),
    (["line", "thisline", "sameline", "currentline"], .line),
    (["file", "page", "thisfile", "thispage"], .file),
  ]

  /// All directives, each without separators too.
  private static let directives = Suppression.Directive.allCases.map {
    (directive: $0, letters: letters(of: Array($0.rawValue.utf8)[...]))
  }

  private static let names = Suppression.Directive.allCases.map(\.rawValue)

  /// The shortest word that is similar to a directive and does not begin with the program's name:
  /// a third of its letters can be wrong.
  private static let shortestSimilar = 12

  /// Whether a word is long enough, or begins like the program's name.
  static func mayBeDirective(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortestSimilar || mayBeginWithProgram(word)
  }

  /// Whether a word is long enough for the program's name, and begins with its first letter.
  private static func mayBeginWithProgram(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= program.utf8.count
      && word.first(where: \.isLetter)?.lowercased == program.utf8.first
  }

  /// Whether a word is the program's name alone: `catalint`, `Catalint:`.
  static func isProgram(_ word: ArraySlice<UInt8>) -> Bool {
    mayBeginWithProgram(word) && letters(of: word) == program
  }

  /// Whether a word begins with the program's name and a separator.
  static func beginsWithProgram(_ word: ArraySlice<UInt8>) -> Bool {
    guard let separator = word.dropFirst(program.utf8.count).first else { return false }
    return letters(of: word.prefix(program.utf8.count)) == program && "-_:".utf8.contains(separator)
  }

  /// Whether a word says that something is disabled or enabled, and may go on with the lines.
  static func beginsWithVerb(_ word: ArraySlice<UInt8>) -> Bool {
    let text = letters(of: word)
    return (verbs + opposites).contains { verb in
      guard !plainWords.contains(verb) else { return false }
      return text == verb || scopes.contains { $0.words.contains { text == verb + $0 } }
    }
  }

  /// The directive that a misspelt word means; nil where none is similar, or where the word begins
  /// with the name of another program, as `eslint-disable` does. Without a word for the lines,
  /// `ignore` means the next line where the comment `isAlone` on its own.
  static func directive(meantBy word: String, isAlone: Bool) -> Suppression.Directive? {
    let text = letters(of: Array(word.utf8)[...])
    let name = String(word.prefix { !"-_:".contains($0) })
    guard text.hasPrefix(program) || Spelling.nearest(to: name, in: [program]) != nil else {
      return nil
    }
    if let same = directives.first(where: { $0.letters == text }) {
      return same.directive
    }
    if text.hasPrefix(program), let directive = directive(inWordsOf: text, isAlone: isAlone) {
      return directive
    }
    return Spelling.nearest(to: word.lowercased(), in: names)
      .flatMap { Suppression.Directive(rawValue: $0) }
  }

  /// The directive that the words of other linters mean.
  private static func directive(inWordsOf text: String, isAlone: Bool) -> Suppression.Directive? {
    let rest = text.dropFirst(program.count)
    if opposites.contains(String(rest)) { return .enable }
    for verb in verbs where rest.hasPrefix(verb) {
      let scope = String(rest.dropFirst(verb.count))
      if scope.isEmpty { return isAlone ? .nextLine : .line }
      if let known = scopes.first(where: { $0.words.contains(scope) }) { return known.directive }
    }
    return nil
  }

  /// The letters of a word, in lower case.
  private static func letters(of word: ArraySlice<UInt8>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count)
    for byte in word where byte.isLetter { letters.append(byte | 0x20) }
    return String(decoding: letters, as: UTF8.self)
  }
}
