import SourceText

/// A small catalog in which a rule has findings; shown to users and run by the tests.
package struct Example: Sendable {
  /// The defect, in a few words.
  package let title: String
  /// The path of the page in its catalog, which determines its kind.
  package let path: String
  /// The page, with `⟦ ⟧` around the exact bytes of each finding.
  package let bad: String
  /// The correct page, without findings of the rule: the result of the fix where there is one.
  package let good: String?
  /// The other pages of the catalog, by path, without marks.
  package let others: [String: String]
  /// The page in the base of a change, where the rule is about additions.
  package let base: String?
  /// The contract of the catalog, where the built-in one is not suitable.
  package let contract: String?
  /// The place of the example in the source, for the message of a failing test.
  package let location: (file: String, line: Int)

  package init(
    _ title: String, path: String, bad: String, good: String? = nil, others: [String: String] = [:],
    base: String? = nil, contract: String? = nil, file: String = #fileID, line: Int = #line
  ) {
    self.title = title
    self.path = path
    self.bad = bad
    self.good = good
    self.others = others
    self.base = base
    self.contract = contract
    location = (file, line)
  }
}

extension Example {
  /// An example's text for display: `<U+200B>` in place of a character that is invisible, or that
  /// would control the display.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isHidden(scalar) {
        result += "<\(scalar.value.codePointName)>"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Joiners and variation selectors are kept, since emoji need them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x200C, 0x200D, 0xFE00...0xFE0F: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
    }
  }
}
