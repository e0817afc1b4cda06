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
  enum Base: String, CaseIterable, Sendable {
    case model = "authors/openai/models/gpt-4.1-mini.md"
    case offer = "providers/groq/models/llama-3.3-70b-versatile.md"
    case author = "authors/openai/README.md"
    case models = "models/README.md"
  }

  enum Place: Sendable {
    case start
    case end
    /// After the line that begins like this.
    case after(String)
  }

  init(
    _ name: String, _ page: Base = .model, _ place: Place = .end, before: String = "\n\n",
    behind: String = "\n", piece: @escaping @Sendable (Int) -> String
  ) {
    self.name = name
    self.page = page
    self.place = place
    self.before = before
    self.behind = behind
    self.piece = piece
  }
}

extension HostileShape {
  /// The page, of at most `bytes` bytes: `base` is the page of the sample.
  func text(base: String, bytes: Int) -> String {
    let (head, tail) = parts(of: base)
    var text = head + before
    let most = bytes - (behind + tail).utf8.count
    var number = 0
    var size = text.utf8.count
    while true {
      let next = piece(number)
      size += next.utf8.count
      guard size <= most else { break }
      text += next
      number += 1
    }
    return text + behind + tail
  }

  private func parts(of base: String) -> (String, String) {
    switch place {
    case .start: return ("", base)
    case .end: return (base, "")
    case .after(let beginning):
      let lines = base.split(separator: "\n", omittingEmptySubsequences: false)
      let line = lines.firstIndex { $0.hasPrefix(beginning) }
      // A shape whose place is gone from the sample would measure something else.
      guard let line else { preconditionFailure("no line of the page begins with '\(beginning)'") }
      return (
        lines[...line].joined(separator: "\n") + "\n",
        lines[(line + 1)...].joined(separator: "\n")
      )
    }
  }
}
