/// The bytes of one file, as they were read, and its path.
package struct SourceFile: Sendable {
  /// The path, relative to the catalog's root, with `/` on every system.
  package let path: String
  /// Every byte of the file, a byte order mark included.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file made of text, for tests and standard input.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The whole file.
  package var range: ByteRange { ByteRange(0, bytes.count) }

  /// The bytes in `range`, clamped to the file.
  package func slice(_ range: ByteRange) -> ArraySlice<UInt8> {
    let lower = min(range.start, bytes.count)
    return bytes[lower..<min(max(range.end, lower), bytes.count)]
  }

  /// The text in `range`; bytes that are not UTF-8 become U+FFFD.
  package func text(_ range: ByteRange) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }
}
