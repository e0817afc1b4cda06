import SourceText

/// The words that people write for yes and for no.
enum TruthWord {
  private static let words: [(word: String, isTrue: Bool)] = [
    ("true", true), ("yes", true), ("y", true), ("✓", true), ("✔", true), ("✔️", true), ("✅", true),
    ("☑", true), ("false", false), ("no", false), ("n", false), ("✗", false), ("✘", false),
    ("x", false), ("✖", false), ("❌", false), ("❎", false),
  ]

  /// The meaning of a word for yes or no; nil where it could be either, or neither.
  static func truth(of text: String) -> Bool? {
    let word = text.lowercased()
    if let exact = words.first(where: { $0.word == word }) { return exact.isTrue }
    let nearest = Spelling.nearest(to: word, in: ["true", "false"])
    return nearest.map { $0 == "true" }
  }
}
