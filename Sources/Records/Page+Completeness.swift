import DataSyntax
import MarkdownSyntax
import SourceText

/// How much of a page could be read.
extension Page {
  /// Whether nothing on it hides a fact: bytes that are not text, a merge conflict, or data that
  /// cannot be parsed.
  package var isComplete: Bool {
    damage.encodingFault == nil && !hasConflict && data?.isComplete != false
  }

  /// Whether it may have facts that could not be read, since it has a defect of its own.
  package var mayHaveUnreadFacts: Bool {
    !isComplete || syntax.frontmatter?.isClosed == false || syntax.frontmatter?.defect != nil
      || !syntax.tableDefects.isEmpty || !contents.uncertain.isEmpty
  }
}
