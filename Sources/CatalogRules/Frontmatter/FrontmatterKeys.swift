import Catalog
import DataSyntax
import PageSyntax
import SourceText

extension Page {
  /// The keys of the frontmatter beside those of the contract; nil where the contract says nothing
  /// of them, or the frontmatter cannot be read to its end.
  var frontmatterKeys: LabelList? {
    guard let known = kind?.frontmatter, !known.isEmpty, let block = syntax.frontmatter,
      let yaml = frontmatter, yaml.isComplete, yaml.root == nil || yaml.root?.mapping != nil
    else { return nil }
    return LabelList(
      found: yaml.root?.mapping?.entries.map(\.key.range) ?? [], known: known.map(\.name),
      required: known.filter(\.isRequired).map(\.name),
      anchor: block.openingFence)
  }
}
