import Contract
package import Diagnostics
package import Records
import SourceText

/// An invisible character, where text is compared or is a link.
package enum InvisibleCharacter: PageRule {
  package static let descriptor = RuleDescriptor(
    "invisible-character", "Invisible character in a name, link or cell",
    severity: .error, mildSeverity: .warning, category: .text, fixes: [.safe],
    traits: [.findsDamagedCharacters],
    rationale: """
      Zero-width spaces, soft hyphens and the like come along when text is copied from web sites and
      chats. Readers do not see them, but an ID with one in it is another ID, a link resolves
      elsewhere, and a search finds nothing. Those that emoji and scripts need are not reported.
      A space or a tab at an end of a text in data, which only its quotes show, is a warning.
      """,
    examples: [
      Example(
        "A zero-width space in an ID", on: .authorModel,
        bad: .specifications(["Model ID": "`gpt-4.1⟦\u{200B}⟧-mini`"]), fixed: ""),
      Example(
        "A space before a closing quote", on: .authorModel,
        bad: .frontmatter("title: \"gpt-4.1-mini⟦ ⟧\"", "author: OpenAI", "type: model"),
        fixed: ""),
    ])

  package static let needs: PageFeatures = [.damage, .data]

  package static func check(_ page: Page, into findings: inout Findings) {
    for padding in page.paddings {
      findings.report(
        .padding(padding, page.title(of: padding.fact)),
        at: padding.range, element: page.element(of: padding.fact), isMild: true, fix: padding.fix)
    }
    let invisible = page.damage.places.filter { $0.kind == .invisible }
    guard !invisible.isEmpty else { return }
    var parts = PageParts(page)
    var anchors = LinkedAnchors(page)
    var stated: [TextDamage.Place] = []
    var partsTold: [PagePart] = []
    for place in invisible {
      guard let part = parts.part(of: place.range), !anchors.contain(place.range) else { continue }
      stated.append(place)
      partsTold.append(part)
    }
    for (run, part) in zip(UnwantedRun.runs(of: stated), partsTold) {
      findings.report(
        .invisible(run.name, part) + run.clause, at: run.range,
        // The characters next to it need it to turn back.
        fix: page.damage.touchesMojibake(run.range) ? nil : run.fix(on: page, safety: .safe))
    }
  }
}

/// The anchors that the links of a page point to.
private struct LinkedAnchors {
  private let page: Page
  /// Those of the page's own headings.
  private lazy var own = Set(
    HeadingAnchors(of: page.syntax).bytes.split(separator: .lineFeed))
  /// The destinations of its links, in order.
  private lazy var links = page.destinations.filter(\.isWrittenHere).map(\.range).sorted()
  /// The last of them that was asked about, and where its anchor begins.
  private var last: (link: ByteRange, anchor: Int?)?

  init(_ page: Page) { self.page = page }

  /// Whether a range is a variation selector in an anchor, as the anchors of headings that begin
  /// with an emoji have it; another rule reports an anchor that no heading of another page has.
  mutating func contain(_ range: ByteRange) -> Bool {
    guard page.bytes[range.offsets].elementsEqual("\u{FE0F}".utf8) else { return false }
    let next = links.partitioningIndex { $0.start > range.start }
    guard next > 0, links[next - 1].contains(range) else { return false }
    let link = links[next - 1]
    if last?.link != link { last = (link, anchor(of: link)) }
    return last?.anchor.map { $0 < range.start } == true
  }

  /// Where the anchor of a link begins; nil for none, or one of this page that no heading has.
  private mutating func anchor(of link: ByteRange) -> Int? {
    guard let hash = page.bytes[link.offsets].firstIndex(of: .hash) else { return nil }
    return hash > link.start || own.contains(page.bytes[(hash + 1)..<link.end]) ? hash : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func padding(_ padding: Padding, _ title: String) -> Self {
    let verb = padding.isAtStart ? "begins" : "ends"
    let name = padding.isTab ? "tab" : "space"
    return "\(term: title) '\(padding.text)' \(term: verb) with a \(term: name)"
  }

  fileprivate static func invisible(_ name: String, _ part: PagePart) -> Self {
    "\(name) is invisible, but changes \(term: part.rawValue)"
  }
}
