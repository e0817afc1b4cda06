import MarkdownSyntax
import SourceText

/// A parsed text with shorthands for tests.
struct ParsedText {
  let page: ParsedPage

  init(_ text: String) { page = ParsedPage(Array(text.utf8)) }

  /// The text of a range.
  func callAsFunction(_ range: ByteRange?) -> String? { range.map(page.text) }

  /// The nodes of one kind.
  func nodes(_ kind: SyntaxNode.Kind) -> [SyntaxNode] { page.nodes.filter { $0.kind == kind } }

  /// The source of every node of one kind.
  func sources(_ kind: SyntaxNode.Kind) -> [String] { nodes(kind).map { page.text($0.range) } }

  /// The content of every node of one kind.
  func contents(_ kind: SyntaxNode.Kind) -> [String] { nodes(kind).map { page.text($0.content) } }
}
