import Contract
package import Diagnostics
package import Records
import SourceText

/// An ID that the contract's grammar does not allow.
package enum InvalidID: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-id", "ID outside the catalog's grammar",
    severity: .error, category: .identity, fixes: [.safe, .unsafe],
    rationale: """
      Programs send the ID to a provider, and it names the page's file. A character that IDs cannot
      have was typed by mistake, or the text is not an ID at all. Where the page does not state its
      ID, the one in its path is checked.
      """,
    examples: [
      Example(
        "A comma in an ID", on: .providerModel, bad: .overview(["ID": "`gpt-4.1⟦,⟧mini`"])),
      Example(
        "A space that was copied along", on: .providerModel,
        bad: .overview(["ID": "`gpt-4.1-mini⟦ ⟧`"]), fixed: ""),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for fact in page.contract.fieldGroups.ids.lazy.flatMap({ page.factIndex[$0] }) {
      if fact.isMissing, !fact.range.isEmpty {
        if page.identifies(fact) {
          findings.report(
            .missingValue(page.text(of: fact), page.title(of: fact)), at: fact.range,
            element: page.element(of: fact))
        }
        continue
      }
      guard let (defect, place) = page.contract.ids.defect(in: page.bytes(of: fact)) else {
        if let space = page.spaceInCode(of: fact) {
          findings.report(
            .space(page.text(of: fact)), at: space, element: page.element(of: fact),
            fix: Fix(
              "write '`\(page.source.text(fact.range))`'", safety: .safe,
              edits: page.spacesBeside(fact).filter { !$0.isEmpty }.map { page.edit($0, "") }))
        }
        continue
      }
      // The schema requires a value, which is reported itself.
      if defect == .empty, page.isForbidden(fact) { continue }
      // In a text with escapes, the place of the defect is not known.
      findings.report(
        .invalid(page.text(of: fact), defect, page.contract.ids),
        at: fact.decodedText == nil ? place : fact.range,
        element: page.element(of: fact), fix: reference(fact, on: page))
    }
    checkPath(of: page, into: &findings)
  }

  /// Writes the ID of another page in lower case, and with hyphens in place of spaces and
  /// underscores, if that makes it one.
  private static func reference(_ fact: Fact, on page: Page) -> Fix? {
    guard page.contract.fields[fact.field].role != .id else { return nil }
    let ids = page.contract.ids
    func isAllowed(_ byte: UInt8) -> Bool { ids.defect(in: [byte]) == nil }
    let bytes = page.bytes(of: fact).map { byte -> UInt8 in
      switch byte {
      case _ where isAllowed(byte): byte
      case .space, .underscore: .hyphen
      default: byte.lowercased
      }
    }
    guard ids.defect(in: bytes[...]) == nil else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return .write(text, .unsafe, page.edit(fact, to: text))
  }

  /// The ID in the path of a page that does not state it.
  private static func checkPath(of page: Page, into findings: inout Findings) {
    let ids = page.contract.ids
    // The captures before the last are of folders that other pages are in as well.
    guard let name = page.captures.names.last, let id = page.captures[name],
      let defect = ids.defect(inPath: id)
    else { return }
    let idFields = page.contract.fieldGroups.ids
    if let field = page.contract.fields.firstIndex(where: { $0.name == name }) {
      guard idFields.contains(field), !page.factIndex[field].contains(where: \.isOfPage) else {
        return
      }
    } else {
      // Without fields for IDs, those in paths are all that there are; a path with its folders or
      // its ending is not one.
      let isName = !id.utf8.contains(.slash) && !page.path.ends(with: id)
      guard idFields.isEmpty, isName else { return }
    }
    findings.report(
      .invalid(id, defect, ids, renaming: page.part(named: id)), at: ByteRange(at: 0),
      element: name)
  }
}

extension Page {
  /// The part of its path with the last component of an ID: `file` or `folder`.
  func part(named id: String) -> String {
    RelativePath.name(of: path).hasPrefix(RelativePath.name(of: id)) ? "file" : "folder"
  }
}

extension Page {
  /// Whether a fact in the text is the ID of the page.
  fileprivate func identifies(_ fact: Fact) -> Bool {
    fact.isOfPage && !fact.isInData && contract.fields[fact.field].role == .id
  }

  /// The spaces at one end of a fact's code span that are part of the rendered text: Markdown
  /// strips one at each end where both ends have one.
  fileprivate func spaceInCode(of fact: Fact) -> ByteRange? {
    // Most have none.
    let range = fact.range
    guard range.start > 0, range.end < bytes.count,
      bytes[range.start - 1] == .space || bytes[range.end] == .space
    else { return nil }
    let spaces = spacesBeside(fact)
    let (front, back) = (spaces[0], spaces[1])
    guard !fact.range.isEmpty, front.count != back.count || front.count > 1, front.start > 0,
      back.end < bytes.count, bytes[front.start - 1] == .backtick, bytes[back.end] == .backtick
    else { return nil }
    return front.count > back.count ? front : back
  }

  /// The spaces before and after a fact.
  fileprivate func spacesBeside(_ fact: Fact) -> [ByteRange] {
    var start = fact.range.start
    while start > 0, bytes[start - 1] == .space { start -= 1 }
    var end = fact.range.end
    while end < bytes.count, bytes[end] == .space { end += 1 }
    return [ByteRange(start, fact.range.start), ByteRange(fact.range.end, end)]
  }
}

extension Diagnostic.Message {
  fileprivate static func missingValue(_ text: String, _ title: String) -> Self {
    "\(term: title) is '\(text)', which means a missing value; expected the ID of the page"
  }

  fileprivate static func space(_ id: String) -> Self {
    "there is a space beside the ID '\(id)' inside its backticks"
  }

  fileprivate static func invalid(
    _ id: String, _ defect: IDGrammar.Defect, _ grammar: IDGrammar, renaming part: String? = nil
  ) -> Self {
    switch defect {
    case .empty: "the ID is missing"
    case .character(let character):
      if let part {
        """
        '\(character)' in the path is not allowed in the ID '\(id)'; expected \(grammar.written) and \
        /; rename the \(term: part)
        """
      } else {
        "'\(character)' is not allowed in the ID '\(id)'; expected \(grammar.written) and /"
      }
    case .emptyComponent: "the ID '\(id)' has an empty part; expected one '/' between parts"
    case .dotComponent: "the ID '\(id)' has a part of dots, which refers to another folder"
    }
  }
}
