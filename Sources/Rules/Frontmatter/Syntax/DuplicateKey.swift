import Contract
import DataSyntax
package import Diagnostics
package import Records
import SourceText

/// A key that occurs twice in a mapping.
package enum DuplicateKey: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-key", "Duplicate key in frontmatter or data",
    severity: .error, category: .frontmatter, fixes: [.safe],
    rationale: """
      Keys have to be unique, yet most parsers of YAML and JSON silently use the last one, and some
      the first; those of TOML fail. Which of the two values a reader sees depends on the parser.
      """,
    examples: [
      Example(
        "The same value twice", on: .authorModel,
        bad: .frontmatter(
          "title: gpt-4.1-mini", "author: OpenAI", "⟦author⟧: OpenAI", "type: model"),
        good: .frontmatter("title: gpt-4.1-mini", "author: OpenAI", "type: model")),
      Example(
        "Two values", on: .authorModel,
        bad: .frontmatter(
          "title: gpt-4.1-mini", "author: OpenAI", "⟦author⟧: Meta", "type: model")),
      Example(
        "The same value twice in JSON", path: "models/o3.json",
        bad: "{\"limit\": {\"context\": 200000, ⟦\"context\"⟧: 200000}}\n",
        good: "{\"limit\": {\"context\": 200000}}\n", contract: DataExamples.contract),
    ])

  package static let needs: PageFeatures = .dataProblems

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let data = page.data, !data.problems.isEmpty else { return }
    let entries = EntryPlaces(data.root)
    for problem in data.problems {
      guard case .duplicateKey(let key) = problem.kind, let first = problem.related else {
        continue
      }
      findings.report(
        .twice(key), at: problem.range, element: key,
        related: [page.related(first, "'\(key)' is here first")],
        fix: fix(key, entries[problem.range], entries[first], on: page))
    }
  }

  /// Deletes the second entry where both have the same value.
  private static func fix(
    _ key: String, _ second: EntryPlaces.Place?, _ first: EntryPlaces.Place?, on page: Page
  ) -> Fix? {
    guard let second, let scalar = second.entry.value.scalar,
      let other = first?.entry.value.scalar, scalar.value == other.value,
      scalar.text.hasSameBytes(as: other.text), isPlain(second.entry, on: page),
      let place = placeBehindComma(second, on: page) ?? line(of: second.entry, on: page)
    else { return nil }
    return Fix("delete the second '\(key)'", safety: .safe, edits: [page.edit(place, "")])
  }

  /// Whether nothing else is in an entry: no anchor, which an alias may need.
  private static func isPlain(_ entry: DataMapping.Entry, on page: Page) -> Bool {
    page.source.slice(ByteRange(entry.key.range.end, entry.value.range.start))
      .allSatisfy { $0.isWhitespace || $0 == .colon || $0 == .equals }
  }

  /// The entry with the comma before it, in brackets; nil where anything else is there.
  private static func placeBehindComma(_ second: EntryPlaces.Place, on page: Page) -> ByteRange? {
    let gap = ByteRange(second.start, second.entry.key.range.start)
    let text = page.source.slice(gap)
    guard text.count(where: { $0 == .comma }) == 1,
      text.allSatisfy({ $0 == .comma || $0.isWhitespace })
    else { return nil }
    return ByteRange(gap.start, second.entry.value.range.end)
  }

  /// The line of an entry, of the last one with the line end before it; nil where anything else is
  /// on it, such as a comment.
  private static func line(of entry: DataMapping.Entry, on page: Page) -> ByteRange? {
    let line = page.line(at: entry.key.range.start)
    guard line.contains(entry.value.range),
      page.source.slice(ByteRange(line.start, entry.key.range.start)).allSatisfy(\.isSpaceOrTab),
      page.bytes.trimmed(ByteRange(entry.value.range.end, line.end)).isEmpty
    else { return nil }
    if line.end == page.bytes.count, page.bytes.last?.isLineEnd == false, line.start > 0 {
      return ByteRange(page.lineEnd(before: line.start), line.end)
    }
    return line
  }
}

/// The entries of all mappings in data, by the place of their key.
private struct EntryPlaces {
  private var places: [ByteRange: Place] = [:]

  /// An entry, and the end of the one before it, or its own start.
  struct Place {
    let entry: DataMapping.Entry
    let start: Int
  }

  init(_ root: DataNode?) {
    var open = root.map { [$0] } ?? []
    while let node = open.popLast() {
      open += node.items ?? []
      var end: Int?
      for entry in node.mapping?.entries ?? [] {
        open.append(entry.value)
        let start = entry.key.range.start
        places[entry.key.range] = Place(entry: entry, start: end.map { min($0, start) } ?? start)
        end = entry.value.range.end
      }
    }
  }

  subscript(key: ByteRange) -> Place? { places[key] }
}

extension Diagnostic.Message {
  fileprivate static func twice(_ key: String) -> Self { "duplicate key '\(key)'" }
}
