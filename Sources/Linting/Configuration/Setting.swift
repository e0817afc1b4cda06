package import SourceText

/// A value of a configuration, and its place in the file.
package struct Setting<Value: Sendable>: Sendable {
  package let value: Value
  package let range: ByteRange

  package init(value: Value, range: ByteRange) {
    self.value = value
    self.range = range
  }
}
