import SourceText

/// Writes well-formed XML of any text, an element a line.
struct XMLWriter {
  private let sink: ReportSink
  private var depth = 0
  /// The start tag of an element that may still be empty, unfinished.
  private var pending: String?

  init(to sink: ReportSink) {
    self.sink = sink
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// An element with others in it; one without content closes itself.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>,
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    writePending()
    pending = indentation + "<\(Self.tag(name, attributes))"
    depth += 1
    content(&self)
    depth -= 1
    if let tag = pending {
      sink.write(tag + "/>\n")
      pending = nil
    } else {
      sink.write(indentation + "</\(name)>\n")
    }
  }

  /// An element with text in it, which keeps its lines.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, text: String
  ) {
    writePending()
    let text = text.split(separator: "\n").map { Self.escaped(String($0)) }
    sink.write(
      indentation + "<\(Self.tag(name, attributes))>\(text.joined(separator: "\n"))</\(name)>\n")
  }

  private mutating func writePending() {
    if let tag = pending { sink.write(tag + ">\n") }
    pending = nil
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String>
  ) -> String {
    attributes.reduce(into: name) { $0 += " \($1.key)=\"\(escaped($1.value))\"" }
  }

  /// One line of text, escaped for content and attributes of XML and HTML.
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
