/// Writes JSON by hand, in one piece: an object's members in the order in which they are given.
enum JSONText {
  indirect enum Value {
    case string(String)
    case number(Int)
    case array([Value])
    case object([(String, Value)])
  }

  /// The value on lines of its own, indented by two spaces a level.
  static func write(_ value: Value) -> String {
    var text = ""
    write(value, indent: "", into: &text)
    return text + "\n"
  }

  private static func write(_ value: Value, indent: String, into text: inout String) {
    let inner = indent + "  "
    switch value {
    case .string(let string): quote(string, into: &text)
    case .number(let number): text += String(number)
    case .array(let values) where values.isEmpty: text += "[]"
    case .array(let values):
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "[\n" : ",\n") + inner
        write(value, indent: inner, into: &text)
      }
      text += "\n\(indent)]"
    case .object(let members):
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "{\n" : ",\n") + inner
        quote(member.0, into: &text)
        text += ": "
        write(member.1, indent: inner, into: &text)
      }
      text += members.isEmpty ? "{}" : "\n\(indent)}"
    }
  }

  /// Controls, separators and bidirectional controls are escaped, so that the text is harmless on a
  /// terminal too.
  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where PrintableText.standIn(for: scalar) != nil:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
