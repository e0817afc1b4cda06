/// A page of the sample catalog that repeats one construct up to a size.
struct HostileShape: Sendable {
  let name: String
  /// The page of the sample that it replaces.
  let page: Base
  /// Where the repeated text is.
  let place: Place
  /// The text before the repeated text.
  let before: String
  /// What comes after the repeated text.
  let behind: String
  /// The text with a number.
  let piece: @Sendable (Int) -> String

  /// The pages of the sample that shapes are made of.
  enum Base: String {
    case model = "authors/openai/models/gpt-4.1-mini.md"
    case offer = "providers/groq/models/llama-3.3-70b-versatile.md"
    case author = "authors/openai/README.md"
    case models = "models/README.md"
  }

  enum Place {
    case start
    case end
    /// After the line that begins like this.
    case after(String)
  }

  init(
    _ name: String, _ page: Base = .model, _ place: Place = .end, before: String = "\n\n",
    behind: String = "\n", piece: @escaping @Sendable (Int) -> String
  ) {
    (self.name, self.page, self.place) = (name, page, place)
    (self.before, self.behind, self.piece) = (before, behind, piece)
  }

  /// Rows of the first table of a model's page.
  static func inTable(_ name: String, row: @escaping @Sendable (Int) -> String) -> HostileShape {
    HostileShape(name, .model, .after("|---"), before: "", piece: row)
  }

  /// The page, of at most `bytes` bytes: `base` is the page of the sample.
  func text(base: String, bytes: Int) -> String {
    let (head, tail) = parts(of: base)
    var text = head + before
    var left = bytes - (text + behind + tail).utf8.count
    for number in 0... {
      let piece = piece(number)
      left -= piece.utf8.count
      guard left >= 0 else { break }
      text += piece
    }
    return text + behind + tail
  }

  private func parts(of base: String) -> (String, String) {
    switch place {
    case .start: return ("", base)
    case .end: return (base, "")
    case .after(let beginning):
      let lines = base.split(separator: "\n", omittingEmptySubsequences: false)
      // A shape whose place is gone from the sample would measure something else.
      guard let line = lines.firstIndex(where: { $0.hasPrefix(beginning) }) else {
        preconditionFailure("no line of the page begins with '\(beginning)'")
      }
      return (
        lines[...line].joined(separator: "\n") + "\n",
        lines[(line + 1)...].joined(separator: "\n")
      )
    }
  }
}
