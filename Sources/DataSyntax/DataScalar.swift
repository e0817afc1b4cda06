/// A scalar: its text, its style, and its value.
package struct DataScalar: Hashable, Sendable {
  /// The text that it represents: quotes removed, escapes and line folding undone.
  package let text: String
  package let style: ScalarStyle
  package let value: DataValue

  package init(text: String, style: ScalarStyle, value: DataValue) {
    self.text = text
    self.style = style
    self.value = value
  }

  /// A scalar whose value follows from its text and style by YAML 1.2's core schema: unless plain,
  /// it is a string.
  package init(text: String, style: ScalarStyle) {
    self.init(text: text, style: style, value: style == .plain ? DataValue(plain: text) : .string)
  }
}
