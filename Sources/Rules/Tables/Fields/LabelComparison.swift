import Contract
import Diagnostics
import Records
import SourceText

/// The labels of a table or list, compared with those of its contract.
struct LabelComparison {
  /// A required label that is absent.
  struct Missing {
    let label: String
    /// A label on the page that is spelled much like it, or is in its place.
    let instead: (range: ByteRange, text: String)?
  }

  /// A label that the contract does not have there.
  struct Unknown {
    let range: ByteRange
    let text: String
    /// The nearest of the absent labels.
    let meant: String?
  }

  private(set) var missing: [Missing] = []
  private(set) var unknown: [Unknown] = []
  /// Duplicate labels, each with its first place.
  private(set) var repeated: [(range: ByteRange, first: ByteRange)] = []

  /// Whether no label is missing or unknown.
  var isClean: Bool { missing.isEmpty && unknown.isEmpty }

  init(_ list: LabelList, on page: Page) {
    guard !list.isPlain else { return }
    var places: [String: ByteRange] = [:]
    var unmatched: [(range: ByteRange, text: String)] = []
    for range in list.found where !range.isEmpty {
      let text = page.source.text(range)
      if let first = places[text] {
        repeated.append((range, first))
        continue
      }
      places[text] = range
      if !list.known.contains(text) { unmatched.append((range, text)) }
    }
    let absent = list.known.filter { places[$0] == nil }
    var meanings: [String: (range: ByteRange, text: String)] = [:]
    for label in unmatched {
      let meant = Spelling.nearest(to: label.text, in: absent)
      if let meant, list.required.contains(meant), meanings[meant] == nil {
        meanings[meant] = label
      } else {
        unknown.append(Unknown(range: label.range, text: label.text, meant: meant))
      }
    }
    // An unknown label in the place of the only absent one is another name for it.
    if absent.count == 1, unmatched.count == 1, let label = unknown.first,
      list.required.contains(absent[0]),
      list.found.firstIndex(of: label.range) == list.known.firstIndex(of: absent[0])
    {
      meanings[absent[0]] = (label.range, label.text)
      unknown = []
    }
    missing = list.required.filter { places[$0] == nil }
      .map { Missing(label: $0, instead: meanings[$0]) }
  }
}

extension LabelComparison {
  /// Removes missing labels that another rule reports.
  mutating func remove(_ labels: Set<String>) { missing.removeAll { labels.contains($0.label) } }

  /// Reports every missing label, at the label that is there instead or at `anchor`; `message`
  /// takes both labels.
  func reportMissing(
    at anchor: ByteRange, on page: Page, into findings: inout Findings,
    _ message: (String, String?) -> Diagnostic.Message
  ) {
    for missing in missing {
      findings.report(
        message(missing.label, missing.instead?.text), at: missing.instead?.range ?? anchor,
        element: missing.label,
        fix: missing.instead.flatMap { page.fix(label: $0.range, missing.label, .cell) })
    }
  }

  /// Reports every unknown label and offers the nearest one, unless Markdown would show that
  /// otherwise; `message` takes both. Where the page has to have the nearest one's field, no other
  /// rule reports that it is missing.
  func reportUnknown(
    on page: Page, into findings: inout Findings,
    _ message: (String, String?) -> Diagnostic.Message
  ) {
    for unknown in unknown {
      findings.report(
        message(unknown.text, unknown.meant), at: unknown.range,
        isMild: unknown.meant.map(page.requiresField) != true,
        fix: unknown.meant.flatMap { page.fix(label: unknown.range, $0, .cell) })
    }
  }
}

extension Page {
  /// Writes a label or a heading; nil where Markdown would show it otherwise.
  func fix(label range: ByteRange, _ label: String, _ place: ValueStyle.MarkdownPlace) -> Fix? {
    MarkdownText(label, at: place).markdown == label
      ? .write(label, .unsafe, edit(range, label)) : nil
  }
}
