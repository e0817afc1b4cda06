import SourceText

/// The text of a comment, read as a suppression.
struct SuppressionComment {
  private(set) var directive: Suppression.Directive?
  let word: Suppression.Name
  private(set) var rules: [Suppression.Name] = []

  /// The directive that a misspelt word means.
  private(set) var meant: Suppression.Directive?

  /// The longest word that could be a directive, misspelt or not.
  private static let longest = 40

  /// Nil for a comment that is about something else. `isAlone` where nothing else is on its line.
  init?(_ source: SourceFile, in range: ByteRange, isAlone: @autoclosure () -> Bool) {
    var words = Self.Words(source.slice(range))
    guard var first = words.next() else { return nil }
    // `catalint disable`, `catalint: disable`: two words for one.
    if DirectiveSpelling.isProgram(first) {
      guard let second = words.next(), DirectiveSpelling.beginsWithVerb(second) else { return nil }
      first = source.bytes[first.startIndex..<second.endIndex]
    }
    guard first.count <= Self.longest, DirectiveSpelling.mayBeDirective(first) else { return nil }
    let text = String(decoding: first, as: UTF8.self)
    directive = Suppression.Directive(rawValue: text)
    if directive == nil {
      meant = DirectiveSpelling.directive(meantBy: text, isAlone: isAlone())
      guard meant != nil || DirectiveSpelling.beginsWithProgram(first) else { return nil }
    }
    word = Self.name(first, after: first.startIndex)
    var end = first.endIndex
    while let rule = words.next(), !Self.beginsReason(rule) {
      rules.append(Self.name(rule, after: end))
      end = rule.endIndex
    }
  }

  private static func name(_ word: ArraySlice<UInt8>, after end: Int) -> Suppression.Name {
    Suppression.Name(
      text: String(decoding: word, as: UTF8.self), range: ByteRange(word.startIndex, word.endIndex),
      removal: ByteRange(end, word.endIndex))
  }

  /// `--`, or one of the dashes that editors replace it with.
  private static func beginsReason(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: "--".utf8) || word.elementsEqual("–".utf8) || word.elementsEqual("—".utf8)
  }

  /// The words of a comment, separated by white space and commas.
  private struct Words {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    mutating func next() -> ArraySlice<UInt8>? {
      rest = rest.drop { $0.isWhitespace || $0 == .comma }
      guard !rest.isEmpty else { return nil }
      let word = rest.prefix { !$0.isWhitespace && $0 != .comma }
      rest = rest[word.endIndex...]
      return word
    }
  }
}
