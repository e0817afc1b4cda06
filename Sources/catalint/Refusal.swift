/// A reason why a command does not run, reported to the user.
struct Refusal: Error, CustomStringConvertible {
  let description: String
  /// Lines that go with it, ready to be printed.
  let details: String

  init(_ description: String, details: String = "") {
    self.description = description
    self.details = details
  }
}
