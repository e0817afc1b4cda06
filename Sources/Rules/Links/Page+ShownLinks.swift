import Contract
import MarkdownSyntax
import Records
import SourceText

/// A text that was intended as a link and is shown as text.
struct ShownLink {
  /// The defect.
  enum Kind {
    /// `[text](../page.md`
    case unclosed
    /// `text](../page.md)`
    case unopened
    /// `[text(../page.md)`
    case unclosedText
    /// `[text` at the end of the page.
    case cutOff
    /// `[text][label]`, where the label has no definition.
    case undefined(label: ByteRange)
    /// `[label]: ../page.md` where a definition is not allowed.
    case definition
    /// Anything else: `[text](../page.md "title)`.
    case malformed
    /// `../page.md`
    case path
    /// `[^1]`, where no note has this label.
    case note
    /// `[text]` as a whole item or cell.
    case brackets
    /// `({{< ref "page" >}})` after the text of a link.
    case template
    /// `<Link to="/">`
    case component
  }

  let kind: Kind
  let range: ByteRange
}

extension Page {
  /// Texts that were intended as links and are shown as text, in the order of the page.
  ///
  /// `separatedLinks` and `broken-link` find destinations with spaces before or in them.
  var shownLinks: [ShownLink] {
    guard textOutsideLinks.hasBrackets else { return [] }
    var reader = ShownLinkReader(page: syntax)
    return reader.read()
  }
}
