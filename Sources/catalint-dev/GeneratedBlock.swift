import Foundation

/// The part of a document that is generated, between two comments that name it.
package struct GeneratedBlock {
  package let name: String
  /// The command that writes it.
  private let command: String

  package init(name: String, command: String = DerivedDocument.command) {
    self.name = name
    self.command = command
  }

  /// The line above the block.
  package var opening: String { "<!-- generated: \(name); \(command) -->\n" }
  /// The line below the block.
  package var closing: String { "<!-- end of generated: \(name) -->\n" }

  /// The document with `text` in the block, everything around it as it was.
  package func filled(with text: String, in document: String) throws -> String {
    let start = document.components(separatedBy: opening)
    guard start.count == 2 else { throw Missing(mark: opening) }
    let end = start[1].components(separatedBy: closing)
    guard end.count == 2 else { throw Missing(mark: closing) }
    return start[0] + opening + "\n" + text + "\n" + closing + end[1]
  }

  /// A mark that the document does not have just once, in its order.
  package struct Missing: Error, Equatable, CustomStringConvertible {
    package let mark: String

    package var description: String { "expected one line '\(mark.dropLast())'" }
  }
}
