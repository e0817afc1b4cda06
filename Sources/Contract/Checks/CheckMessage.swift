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
  init(_ text: String, variables: CheckVariables, problems: inout [Problem]) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var literal: [UInt8] = []
    var index = 0
    func addLiteral() {
      if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isBrace = byte == .leftBrace || byte == .rightBrace
      if !isBrace || index + 1 < bytes.count && bytes[index + 1] == byte {
        literal.append(byte)
        index += isBrace ? 2 : 1
        continue
      }
      guard byte == .leftBrace, let end = bytes[index...].firstIndex(of: .rightBrace) else {
        problems.append(Problem(unmatched: byte, at: index))
        index += 1
        continue
      }
      addLiteral()
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      switch variables.variable(named: name, at: ByteRange(index, end + 1)) {
      case .success(let variable): parts.append(.variable(variable))
      case .failure(let problem): problems.append(problem)
      }
      index = end + 1
    }
    addLiteral()
    self.parts = parts
  }
}

extension CheckMessage.Problem {
  /// A brace that is not part of a `{name}`.
  fileprivate init(unmatched brace: UInt8, at index: Int) {
    let (brace, other) = brace == .leftBrace ? ("{", "}") : ("}", "{")
    range = ByteRange(index, index + 1)
    message =
      "'\(brace)' has no matching '\(other)'; expected '{name}', or '\(brace)\(brace)' for a brace"
  }
}

extension CheckVariables {
  /// The variable that a message names at a range.
  fileprivate func variable(
    named name: String, at range: ByteRange
  ) -> Result<Int, CheckMessage.Problem> {
    guard let index = index(of: CheckVariable.name(of: name)) else {
      let names = list.filter { $0.shape == nil }.map(\.name)
      let nearest = Spelling.nearest(to: CheckVariable.name(of: name), in: names)
      let hint = nearest.map { "did you mean '\($0)'?" } ?? "expected the name of a field"
      return .failure(
        .init(range: range, message: "unknown name \(name.quotedForMessage); \(hint)"))
    }
    guard list[index].shape == nil else {
      return .failure(
        .init(
          range: range, message: "'\(name)' is a set of records; expected the name of a field"))
    }
    return .success(index)
  }
}
