import SourceText

/// The message of a check: a text with variables in it, such as `the end {end_of_life} is before
/// the release {release_date}`.
package struct CheckMessage: Sendable {
  package let parts: [Part]

  package enum Part: Sendable {
    case text(String)
    /// The source text of a variable's value.
    case variable(Int)
    /// The name of a variable and the text of its value; nothing where it has none.
    case value(Int)
  }

  /// The variables in it.
  var variables: [Int] {
    parts.compactMap { part in
      switch part {
      case .text: nil
      case .variable(let index), .value(let index): index
      }
    }
  }

  /// The message as the title of a rule, with `…` for each value.
  var title: String {
    let words = parts.map { if case .text(let text) = $0 { text } else { "…" } }.joined()
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What is wrong with the text of a message, and where.
  struct Problem: Error {
    let range: ByteRange
    let message: String
  }

  /// The message of a check that has none of its own; `variables` are those of the assertion.
  init(falseAssertion text: String, _ variables: [Int], among list: [CheckVariable]) {
    let values = variables.filter { index in
      switch list[index].source {
      case .field, .pageField, .capture: true
      case .today, .records, .pageRecords: false
      }
    }
    parts = [.text("this is false here: \(text)")] + values.map { Part.value($0) }
  }

  /// Reads a text in which `{name}` is a variable, or a field with hyphens, and `{{` a brace.
  init(
    _ text: String, variables: CheckVariables, problems: inout [Problem]
  ) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var literal: [UInt8] = []
    var index = 0
    func flush() {
      guard !literal.isEmpty else { return }
      parts.append(.text(String(decoding: literal, as: UTF8.self)))
      literal = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == .leftBrace || byte == .rightBrace else {
        literal.append(byte)
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == byte {
        literal.append(byte)
        index += 2
        continue
      }
      let end = bytes[index...].firstIndex(of: .rightBrace)
      guard byte == .leftBrace, let end else {
        let brace = byte == .leftBrace ? "{" : "}"
        problems.append(
          Problem(
            range: ByteRange(index, index + 1),
            message:
              "'\(brace)' has no partner; expected '{name}', or '\(brace)\(brace)' for a brace"))
        index += 1
        continue
      }
      let range = ByteRange(index + 1, end)
      let name = String(decoding: bytes[range.offsets], as: UTF8.self)
      flush()
      switch Self.variable(name, among: variables) {
      case .success(let variable): parts.append(.variable(variable))
      case .failure(let problem):
        problems.append(Problem(range: ByteRange(index, end + 1), message: problem.message))
      }
      index = end + 1
    }
    flush()
    self.parts = parts
  }

  private static func variable(
    _ name: String, among variables: CheckVariables
  ) -> Result<Int, Problem> {
    let none = ByteRange(at: 0)
    guard let index = variables.index(of: CheckVariable.name(of: name)) else {
      let names = variables.list.filter { $0.shape == nil }.map(\.name)
      let nearest = Spelling.nearest(to: CheckVariable.name(of: name), in: names)
      let hint = nearest.map { "did you mean '\($0)'?" } ?? "expected the name of a field"
      return .failure(
        Problem(range: none, message: "unknown name \(name.quotedForMessage); \(hint)"))
    }
    guard variables.list[index].shape == nil else {
      return .failure(
        Problem(range: none, message: "'\(name)' is a set of records; expected the name of a field")
      )
    }
    return .success(index)
  }
}
