package import Diagnostics
package import SourceText

/// A page while fixes are applied to it.
package struct FixedPage: Sendable {
  /// Its changes, in order.
  package private(set) var steps: [Step] = []
  /// The present text.
  package private(set) var source: SourceFile
  /// The facts of the page as it is now; nil until it is read.
  var facts: PageFactList?
  /// The IDs that were changed, each with its new text.
  var changedIDs: [(old: String, new: String)] = []

  /// Fixes that were applied at once.
  package struct Step: Sendable {
    /// The page before.
    package let source: SourceFile
    /// The findings whose fixes were applied, in report order.
    package let findings: [Diagnostic]
  }

  init(_ source: SourceFile) { self.source = source }

  package var path: String { source.path }

  /// The text when it was read.
  package var original: SourceFile { steps.first?.source ?? source }

  package var isChanged: Bool { source.bytes != original.bytes }

  /// The findings whose fixes are in it.
  package var findings: [Diagnostic] { steps.flatMap(\.findings) }

  /// Whether it had these bytes before one of its steps.
  func had(_ bytes: [UInt8]) -> Bool { steps.contains { $0.source.bytes == bytes } }

  /// Which of some fixes can be applied at once, by their index.
  func compatible(_ findings: [Diagnostic]) -> [Int] {
    EditedText(source.bytes, path: source.path, applying: findings.compactMap(\.fix)).applied
  }

  /// Applies the fixes of findings on the present page, in report order, and returns the edits that
  /// were made.
  mutating func apply(_ findings: [Diagnostic]) -> [Edit] {
    let edited = EditedText(
      source.bytes, path: source.path, applying: findings.compactMap(\.fix))
    guard edited.bytes != source.bytes else { return [] }
    steps.append(Step(source: source, findings: edited.applied.map { findings[$0] }))
    source = SourceFile(path: source.path, bytes: edited.bytes)
    facts = nil
    return edited.edits
  }

  /// Undoes everything: the page is this one.
  mutating func undoAll(_ source: SourceFile) {
    steps = []
    self.source = source
    facts = nil
    changedIDs = []
  }
}
