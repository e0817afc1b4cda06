import Contract
package import Diagnostics
package import Records
import SourceText

/// An ID that ends in another date than the release date.
package enum IDDateDiffers: PageRule {
  package static let descriptor = RuleDescriptor(
    "id-date-differs", "Date in the ID that differs from the release date",
    severity: .info, category: .dates,
    rationale: """
      Makers end the ID of a snapshot with its date: `gpt-4o-2024-08-06`, `claude-opus-4-20250514`.
      Most are released that day, so another release date is often a typing error, or was copied
      from the model before. It is right where a snapshot was made some days before its release, so
      this is a hint to check it.
      """,
    examples: [
      Example(
        "Two years", on: "providers/openai/models/gpt-4o-2024-08-06.md",
        bad: .overview(["ID": "`gpt-4o-⟦2024-08-06⟧`", "Release Date": "2025-08-06"]),
        good: .overview(["ID": "`gpt-4o-2024-08-06`", "Release Date": "2024-08-06"])),
      Example(
        "Without hyphens", on: "authors/anthropic/models/claude-opus-4-20250514.md",
        bad: .specifications([
          "Model ID": "`claude-opus-4-⟦20250514⟧`",
          "Release Date": "2025-05-22",
        ])),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let id = page.facts(.id).first(where: { $0.isOfPage && $0.decodedText == nil }),
      let (date, length) = date(atEndOf: page.source.slice(id.range)),
      let release = page.facts(.releaseDate).first(where: { $0.isOfPage && $0.date != nil }),
      let released = release.date, released != date
    else { return }
    let (text, title) = (page.text(of: release), page.title(of: release))
    findings.report(
      .differs(date, page.title(of: id), text, title),
      at: ByteRange(id.range.end - length, id.range.end), element: page.element(of: id),
      related: [page.related(release.range, "\(title) '\(text)'")])
  }

  /// The day that ends an ID, as `2025-04-14` or `20250414`, and its length in bytes.
  private static func date(atEndOf id: ArraySlice<UInt8>) -> (date: CalendarDate, length: Int)? {
    for length in [10, 8] where id.count > length {
      let front = id.dropLast(length)
      guard front.last?.isAlphanumeric == false,
        let date = CalendarDate(idPart: id.suffix(length))
      else { continue }
      return (date, length)
    }
    return nil
  }
}

extension CalendarDate {
  /// Nil for a text that is neither `YYYY-MM-DD` nor `YYYYMMDD`, and for a year outside 1900-2099.
  fileprivate init?(idPart text: ArraySlice<UInt8>) {
    var digits: [Int] = []
    for (offset, byte) in text.enumerated() {
      if text.count == 10, offset == 4 || offset == 7 {
        guard byte == .hyphen else { return nil }
      } else {
        guard byte.isDigit else { return nil }
        digits.append(Int(byte - UInt8(ascii: "0")))
      }
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let year = number(0..<4)
    guard (1900..<2100).contains(year) else { return nil }
    self.init(year: year, month: number(4..<6), day: number(6..<8))
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(
    _ date: CalendarDate, _ idTitle: String, _ release: String, _ title: String
  ) -> Self {
    "\(term: idTitle) ends in \(date), but the \(term: title) is '\(release)'"
  }
}
