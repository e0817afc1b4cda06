package import Contract
package import DataSyntax
import MarkdownSyntax
package import SourceText

/// The record of a page, or one in its data, as one value for schema validation: a mapping from
/// each field's name to its first value on the page.
///
/// Rows of tables with a record each are not facts of the page, nor are sections of which there can
/// be several: both are left out.
package struct RecordTree: Sendable {
  /// Every value has the range of its fact; the mapping has that of the page's title, or of the
  /// record.
  package let root: DataNode

  /// The page's own record without a `record`. Contains only the fields that matter to the schema
  /// of `layout`, where it states which do.
  package init(
    _ page: Page, of record: RecordFacts? = nil, decidedBy layout: RecordLayout? = nil
  ) {
    let fields = page.contract.fields
    var entries: [(field: FieldIndex, entry: DataMapping.Entry)] = []
    var isDue = fields.indices.map { layout?.fields?.contains($0) != false }
    func tell(_ field: FieldIndex, _ range: ByteRange, _ content: DataNode.Content) {
      isDue[field] = false
      entries.append((field, Self.entry(fields[field].name, range, content)))
    }
    for fact in record?.allFacts ?? page.contents.facts where record != nil || fact.isOfPage {
      // Text that should have several fields in it has none of their values, but is there.
      if case .unfit(let template) = fact.value {
        for field in template.fields where isDue[field] { tell(field, fact.range, .unknown) }
        continue
      }
      guard isDue[fact.field] else { continue }
      switch fact.value {
      case .missing: continue
      case .list(let items):
        tell(fact.field, fact.range, .sequence(items.map { .text($0.text, at: $0.range) }))
      default:
        tell(fact.field, fact.range, Self.scalar(fact, on: page).map { .scalar($0) } ?? .unknown)
      }
    }
    // What has no certain value exists, whatever it is.
    for fact in record?.uncertain ?? page.contents.uncertain.filter(\.isOfPage)
    where isDue[fact.field] {
      tell(fact.field, fact.range, .unknown)
    }
    entries.sort { $0.field < $1.field }
    root = DataNode(
      range: record?.range ?? page.titlePlace,
      content: .mapping(DataMapping(entries: entries.map(\.entry))))
  }

  private static func entry(
    _ name: String, _ range: ByteRange, _ content: DataNode.Content
  ) -> DataMapping.Entry {
    DataMapping.Entry(
      key: .text(name, at: range), value: DataNode(range: range, content: content))
  }

  /// A text, or a number or boolean with the page's own text, which messages show; nil for a text
  /// that is not of its field's type.
  private static func scalar(_ fact: Fact, on page: Page) -> DataScalar? {
    let text = page.text(of: fact)
    switch page.value(of: fact) {
    case .text(let value): return DataScalar(text: value, style: .plain, value: .string)
    case .boolean(let flag): return DataScalar(text: text, style: .plain, value: .boolean(flag))
    case .number(let number):
      return DataScalar(text: text, style: .plain, value: DataValue(plain: String(number)))
    case .decimal(let digits):
      return DataScalar(text: text, style: .plain, value: DataValue(plain: digits))
    case .list, nil: return nil
    }
  }
}

extension Page {
  /// The text of the first heading of level 1; where there is none, the first line of the body; of
  /// data, its first key.
  package var titlePlace: ByteRange {
    if isData { return data?.root?.mapping?.entries.first?.key.range ?? ByteRange(at: 0) }
    let heading = syntax.nodes.first { $0.kind == .heading && $0.headingLevel == 1 }
    if let heading { return heading.content }
    let start = bytes[syntax.bodyStart...].firstIndex { !$0.isWhitespace } ?? syntax.bodyStart
    let line = line(at: start)
    return ByteRange(line.start, max(line.start, lineEnd(before: line.end)))
  }
}
