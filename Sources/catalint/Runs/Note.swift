import Reporters

/// A command's messages other than findings, on standard error.
enum Note {
  static func error(_ text: String) {
    Output.writeLineToStandardError(PrintableText.from("error: \(text)"))
  }

  static func notice(_ text: String) {
    Output.writeLineToStandardError(PrintableText.from("note: \(text)"))
  }

  /// The parser's message on wrong usage, in lines, as Catalint words its own.
  static func usage(_ message: String) {
    for line in message.split(separator: "\n") {
      if line.hasPrefix(parsersPrefix) {
        let text = line.dropFirst(parsersPrefix.count)
        error(
          text.prefix(1).lowercased() + text.dropFirst().replacing(". Did you", with: "; did you"))
      } else {
        Output.writeLineToStandardError(PrintableText.from(String(line)))
      }
    }
  }

  private static let parsersPrefix = "Error: "
}
