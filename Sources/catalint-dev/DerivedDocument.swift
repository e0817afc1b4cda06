import BuiltInSchemas
package import Foundation

/// A committed document that derives from code, as a whole or in a marked block.
package struct DerivedDocument: Sendable, CustomStringConvertible {
  /// Its path from the package's root.
  package let path: String
  /// Computes its content from its present content and the files below the package's root.
  private let derive: @Sendable (String, URL) throws -> String

  package var description: String { path }

  /// The command that writes all of them.
  package static let command = "make generate"

  /// Every document that derives from code.
  package static let all =
    [
      DerivedDocument(path: ".github/RULES.md") { _, _ in RuleReference.text },
      DerivedDocument(path: "Packaging/catalint.1") { _, _ in try Manual.text },
      DerivedDocument(path: ".github/docs/check.svg") { try RunPicture.text(in: $1) },
      DerivedDocument(path: "README.md") { text, _ in
        try GeneratedBlock(name: "rules").filled(with: RuleOverview.text, in: text)
      },
    ] + BuiltInContractTree.allCases.map(\.document)

  init(path: String, derive: @escaping @Sendable (String, URL) throws -> String) {
    self.path = path
    self.derive = derive
  }

  /// Whether the document below `root` is up to date.
  package func isCurrent(in root: URL) throws -> Bool {
    let text = text(in: root)
    return try derive(text, root) == text
  }

  /// Brings the document below `root` up to date.
  package func write(in root: URL) throws {
    let text = try derive(text(in: root), root)
    try Data(text.utf8).write(to: root.appending(path: path))
  }

  /// The text of the document; a document that is not there yet is empty.
  private func text(in root: URL) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }
}
