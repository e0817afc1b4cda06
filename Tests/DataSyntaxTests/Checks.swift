import DataSyntax
import SourceText
import Testing

extension DataNode {
  /// Every node with its place, its kind and its text.
  var description: [String] {
    switch content {
    case .scalar, .unknown: ["\(range) \(content)"]
    case .sequence(let items): ["\(range) list"] + items.flatMap(\.description)
    case .mapping(let mapping):
      ["\(range) mapping \(String(describing: mapping.header))"]
        + mapping.entries.flatMap { $0.key.description + $0.value.description }
    }
  }

  /// Checks every range below the node: a scalar's source text is its value, except for quotes and
  /// line folding; ranges of children are inside their parent's.
  func checkSourceText(in file: SourceFile) {
    range.check(in: file)
    innerRange.check(in: file)
    let source = file.text(range)
    switch content {
    case .unknown: break
    case .sequence(let items):
      for item in items {
        #expect(range.contains(item.range), "\(file.path) \(range) \(item.range)")
        item.checkSourceText(in: file)
      }
    case .mapping(let mapping):
      mapping.header?.check(in: file)
      for entry in mapping.entries {
        #expect(range.contains(entry.key.range) && range.contains(entry.value.range))
        #expect(entry.key.range.end <= entry.value.range.start, "\(file.path)")
        entry.key.checkSourceText(in: file)
        entry.value.checkSourceText(in: file)
      }
    case .scalar(let scalar):
      let inner = file.text(innerRange)
      // U+0085, U+2028 and U+2029 are line breaks to libyaml.
      let isOneLine = !source.unicodeScalars.contains(where: \.isLineBreak)
      switch scalar.style {
      case .plain:
        if isOneLine { #expect(source == scalar.text, "\(file.path)") }
        #expect(source.isEmpty == scalar.text.isEmpty, "\(file.path)")
        #expect(source.first?.isWhitespace != true && source.last?.isWhitespace != true)
      case .singleQuoted:
        #expect(source == "'" + inner + "'", "\(file.path)")
        if isOneLine { #expect(inner.replacing("''", with: "'") == scalar.text, "\(file.path)") }
      case .doubleQuoted:
        #expect(source == "\"" + inner + "\"", "\(file.path)")
        if isOneLine, !inner.contains("\\") { #expect(inner == scalar.text, "\(file.path)") }
      case .literal:
        #expect(source.hasPrefix("|"), "\(file.path)")
        let lines = scalar.text.split(whereSeparator: \.isNewline)
        #expect(lines.allSatisfy { source.contains($0) || $0.allSatisfy(\.isWhitespace) })
      case .folded: #expect(source.hasPrefix(">"), "\(file.path)")
      case .multilineLiteral:
        #expect(source == "'''" + inner + "'''", "\(file.path)")
        if isOneLine { #expect(inner == scalar.text, "\(file.path)") }
      case .multilineBasic:
        #expect(source == "\"\"\"" + inner + "\"\"\"", "\(file.path)")
        if isOneLine, !inner.contains("\\") { #expect(inner == scalar.text, "\(file.path)") }
      }
    }
  }
}

extension DataProblem {
  /// Checks that the places of the problem are in the file, and the style of its message.
  func checkRange(in file: SourceFile) {
    range.check(in: file)
    related?.check(in: file)
    #expect(!message.hasSuffix(".") && !message.contains("\n"), "\(message)")
    #expect(message.first?.isUppercase != true || message.hasPrefix("U+"), "\(message)")
  }
}

extension ByteRange {
  /// Whether it is inside the file, and on character boundaries if the file is UTF-8.
  func check(in file: SourceFile) {
    #expect(file.range.contains(self), "\(file.path) \(self)")
    guard String(validating: file.bytes, as: UTF8.self) != nil else { return }
    for offset in [start, end] where offset < file.bytes.count {
      #expect(!file.bytes[offset].isContinuation, "\(file.path) \(self)")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(self) }
}
