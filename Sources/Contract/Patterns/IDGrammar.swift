package import SourceText

/// How a catalog's IDs are written, and how an ID becomes the path of its page.
package struct IDGrammar: Sendable {
  /// The ASCII characters that a component of an ID can have; `/` separates components.
  let characters: ByteSet
  /// The characters as written in the contract: `A-Z a-z 0-9 . _ -`.
  package let written: String
  let lowercasesLast: Bool
  let replacements: [(character: UInt8, text: String)]
  /// The ASCII characters that the path of a component can have.
  private let pathCharacters: ByteSet

  /// With what a component can begin that is not one of an ID.
  private static let beginnings = ByteSet("/.")

  /// Why a text is not an ID.
  package enum Defect: Hashable, Sendable {
    case empty
    /// A character outside the grammar, as text.
    case character(String)
    /// `//`, or `/` at an end.
    case emptyComponent
    /// `.` or `..`, which would leave the folder.
    case dotComponent
  }

  init(
    characters: ByteSet, written: String, lowercasesLast: Bool,
    replacements: [(character: UInt8, text: String)]
  ) {
    self.characters = characters
    self.written = written
    self.lowercasesLast = lowercasesLast
    self.replacements = replacements
    var pathCharacters = characters
    for byte in replacements.lazy.flatMap(\.text.utf8) { pathCharacters.insert(byte) }
    self.pathCharacters = pathCharacters
  }

  /// The first defect of an ID with its offset and length; nil for a valid one.
  package func defect(in id: ArraySlice<UInt8>) -> (defect: Defect, range: ByteRange)? {
    defect(in: id) { characters.contains($0) }
  }

  /// The first defect of the path of an ID, where other texts may replace characters.
  package func defect(inPath path: String) -> Defect? {
    defect(in: Array(path.utf8)[...]) { byte in
      pathCharacters.contains(byte)
        || !byte.isASCII && replacements.contains { $0.text.utf8.contains(byte) }
    }?.defect
  }

  private func defect(
    in id: ArraySlice<UInt8>, _ isAllowed: (UInt8) -> Bool
  ) -> (defect: Defect, range: ByteRange)? {
    guard !id.isEmpty else { return (.empty, ByteRange(at: id.startIndex)) }
    if let index = id.firstIndex(where: { $0 != .slash && !isAllowed($0) }) {
      var end = index + 1
      while end < id.endIndex, id[end].isContinuation { end += 1 }
      return (.character(String(decoding: id[index..<end], as: UTF8.self)), ByteRange(index, end))
    }
    // Most components begin with neither a slash nor a dot.
    guard id.last == .slash || id.hasComponent(beginningWith: Self.beginnings) else { return nil }
    for component in id.split(separator: .slash, omittingEmptySubsequences: false) {
      let range = ByteRange(component.startIndex, component.endIndex)
      if component.isEmpty {
        let slash = max(id.startIndex, component.startIndex - 1)
        return (.emptyComponent, ByteRange(slash, slash + 1))
      }
      if component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) {
        return (.dotComponent, range)
      }
    }
    return nil
  }

  /// The path of an ID's page, as the capture of its page kind.
  package func path(of id: String) -> String {
    String(decoding: path(of: Array(id.utf8)[...]), as: UTF8.self)
  }

  /// The same of an ID's bytes.
  package func path(of id: ArraySlice<UInt8>) -> [UInt8] {
    let last = id.lastIndex(of: .slash).map { $0 + 1 } ?? id.startIndex
    // Most IDs are their own paths.
    if !id[last...].contains(where: { changes($0) }) { return Array(id) }
    var path = Array(id[..<last])
    path.reserveCapacity(id.count)
    for byte in id[last...] {
      if let replacement = replacements.first(where: { $0.character == byte }) {
        path += replacement.text.utf8
      } else {
        path.append(lowercasesLast ? byte.lowercased : byte)
      }
    }
    return path
  }

  /// Whether a character of the last component is another one in a path.
  private func changes(_ byte: UInt8) -> Bool {
    lowercasesLast && byte != byte.lowercased
      || replacements.indices.contains { replacements[$0].character == byte }
  }

  /// The form in which IDs and paths are compared: letters in lower case, and a hyphen for whatever
  /// separates words.
  ///
  /// `meta-llama/llama-guard-4-12b` and `meta-llama-llama-guard-4-12b` have the same normal form.
  package static func normalForm(of id: String) -> String {
    var form: [UInt8] = []
    form.reserveCapacity(id.utf8.count)
    let isASCII = eachByte(ofNormalForm: id) { form.append($0) }
    let text = String(decoding: form, as: UTF8.self)
    return isASCII ? text : text.lowercased()
  }

  /// Calls a function with each byte of the normal form of an ID; false where letters beyond ASCII
  /// have to be put in lower case as well.
  @inlinable package static func eachByte(ofNormalForm id: String, _ body: (UInt8) -> Void) -> Bool
  {
    var isASCII = true
    var last: UInt8 = 0
    // The bytes of a string, one by one, take five times as long.
    for byte in Array(id.utf8) {
      if byte.isAlphanumeric || !byte.isASCII {
        last = byte.lowercased
        isASCII = isASCII && byte.isASCII
      } else if last == .hyphen {
        continue
      } else {
        last = .hyphen
      }
      body(last)
    }
    return isASCII
  }
}

extension ArraySlice<UInt8> {
  /// Whether one of the texts between slashes begins with one of a few bytes.
  fileprivate func hasComponent(beginningWith bytes: ByteSet) -> Bool {
    var isAtStart = true
    for byte in self {
      if isAtStart, bytes.contains(byte) { return true }
      isAtStart = byte == .slash
    }
    return false
  }
}
