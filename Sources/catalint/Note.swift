import Reporters

/// What a command says besides its findings, on standard error.
enum Note {
  static func error(_ text: String) { Output.error(PrintableText.from("error: \(text)")) }

  static func notice(_ text: String) { Output.error(PrintableText.from("note: \(text)")) }
}
