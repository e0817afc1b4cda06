import SourceText

/// Writes XML by hand, an element a line; whatever text comes in, what comes out is well-formed.
struct XMLWriter {
  private var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
  private var depth = 0

  /// What was written, as the text of a file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// An element with others in it; one without content closes itself.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>,
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    let place = lines.count
    let tag = Self.tag(name, attributes)
    add("<\(tag)>")
    depth += 1
    content(&self)
    depth -= 1
    if lines.count == place + 1 {
      lines[place] = indentation + "<\(tag)/>"
    } else {
      add("</\(name)>")
    }
  }

  /// An element with text in it, over as many lines as it has.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, text: String
  ) {
    let text = text.split(separator: "\n").map { Self.escaped(String($0)) }
    add("<\(Self.tag(name, attributes))>\(text.joined(separator: "\n"))</\(name)>")
  }

  private mutating func add(_ line: String) { lines.append(indentation + line) }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>
  ) -> String {
    attributes.reduce(into: name) { $0 += " \($1.key)=\"\(escaped($1.value))\"" }
  }

  /// One line of text as it stands between tags and in attributes, of XML and of HTML.
  static func escaped(_ text: String) -> String {
    let text = PrintableText.from(text)
    guard text.utf8.contains(where: isMarkup) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), .doubleQuote, UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
