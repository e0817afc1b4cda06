/// A scalar: its text, its style, and its value.
///
/// A class, since trees of equal texts share their scalars, and checks read one part of many.
package final class DataScalar: Sendable {
  /// The text that it represents: quotes removed, escapes and line folding undone.
  package let text: String
  package let style: ScalarStyle
  package let value: DataValue
  /// What sort of value it is, without the value.
  package let kind: DataValue.Kind

  package init(text: String, style: ScalarStyle, value: DataValue) {
    self.text = text
    self.style = style
    self.value = value
    kind = value.kind
  }

  /// Whether it is text, as JSON Schema sees it: a string, or a date or time of TOML.
  package var isText: Bool { kind == .string || kind == .dateTime }

  /// The boolean that a text without quotes is in YAML 1.1: `yes`, `off`. In YAML 1.2 it is a text.
  package var oldBoolean: Bool? {
    guard style == .plain, value == .string, text.utf8.count <= 3 else { return nil }
    return switch text.lowercased() {
    case "yes", "on", "y": true
    case "no", "off", "n": false
    default: nil
    }
  }

  /// A scalar whose value follows from its text and style by YAML 1.2's core schema: unless plain,
  /// it is a string.
  package convenience init(text: String, style: ScalarStyle) {
    self.init(text: text, style: style, value: style == .plain ? DataValue(plain: text) : .string)
  }
}

/// How a scalar is written. JSON has plain and double-quoted ones, TOML all but YAML's blocks.
package enum ScalarStyle: Hashable, Sendable {
  /// Without quotes.
  case plain
  /// `'…'`: in YAML `''` in it is a quote; in TOML (a literal string) it has no escapes.
  case singleQuoted
  /// `"…"` with escapes, not the same in the three formats; in TOML a basic string.
  case doubleQuoted
  /// A block of YAML after `|`, which keeps its line breaks.
  case literal
  /// A block of YAML after `>`, whose lines are joined.
  case folded
  /// `'''…'''` of TOML, without escapes. A line break after the opening quotes is not text.
  case multilineLiteral
  /// `"""…"""` of TOML, with escapes. A line break after the opening quotes is not text.
  case multilineBasic
}
