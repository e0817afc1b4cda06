import Contract
import DataSyntax
import SourceText

/// A file that is another name of a page: what git writes in place of a symbolic link to a page
/// where links are not supported (`core.symlinks=false`). Its whole text is the path of that page.
package struct PageAlias: Hashable, Sendable {
  /// The path as written.
  package let text: String
  /// The path from the catalog's root; nil where it is outside the catalog.
  package let target: String?

  /// No path of a page is longer.
  private static let mostBytes = 4096

  /// Nil for a file with anything else in it. No data of any format is such a text.
  package init?(_ bytes: [UInt8], at path: String) {
    guard (1...Self.mostBytes).contains(bytes.count),
      bytes.allSatisfy({ $0 >= 0x20 && $0 != .equals && $0 != .doubleQuote && $0 != .leftBrace }),
      let format = DataFormat(ofPath: path), let text = String(validating: bytes, as: UTF8.self),
      DataFormat(ofPath: text) == format,
      !bytes.hasColonAndSpace, !text.hasPrefix("- ")
    else { return nil }
    self.text = text
    target = RelativePath.resolve(text, from: RelativePath.folder(of: path))
  }
}

extension [UInt8] {
  /// Whether a space is directly after a colon.
  fileprivate var hasColonAndSpace: Bool {
    indices.dropLast().contains { self[$0] == .colon && self[$0 + 1] == .space }
  }
}
