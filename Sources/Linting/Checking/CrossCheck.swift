import Catalog
import Diagnostics
import SourceText

/// What all pages of a catalog show together.
struct CrossCheck: Sendable {
  let index: CatalogIndex
  /// The findings of the rules for catalogs, suppressed or not.
  let findings: [Diagnostic]

  /// The same after edits of pages, by the bytes of their paths, of which other pages see nothing;
  /// nil where a finding is about an edited text.
  func moved(by maps: [[UInt8]: EditMap]) -> CrossCheck? {
    let maps = Dictionary(
      uniqueKeysWithValues: maps.map { path, map in
        (UTF8Key(text: String(decoding: path, as: UTF8.self)), map)
      })
    var moved = findings
    for (number, finding) in findings.enumerated() where finding.isAboutPages(of: maps) {
      guard let finding = finding.moved(by: maps) else { return nil }
      moved[number] = finding
    }
    return CrossCheck(index: index, findings: moved)
  }
}

extension Diagnostic {
  /// Whether one of its places, or of the places that its fix edits, is on an edited page.
  fileprivate func isAboutPages(of maps: [UTF8Key: EditMap]) -> Bool {
    func isEdited(_ path: String) -> Bool { maps[UTF8Key(text: path)] != nil }
    return isEdited(path) || related.contains { isEdited($0.path) }
      || otherSides.contains { isEdited($0.path) }
      || fix?.edits.contains { isEdited($0.path) } == true
  }

  /// The same finding after edits of pages; nil where they touch one of its places, where others
  /// follow from it, and where it may be reported on another page.
  fileprivate func moved(by maps: [UTF8Key: EditMap]) -> Diagnostic? {
    func moved(_ range: ByteRange, on path: String) -> ByteRange? {
      guard let map = maps[UTF8Key(text: path)] else { return range }
      return map.touches(range) ? nil : map(range)
    }
    let places = related.compactMap { place in
      moved(place.range, on: place.path).map {
        RelatedPlace(path: place.path, range: $0, message: place.message)
      }
    }
    let edits = fix?.edits.compactMap { edit in
      moved(edit.range, on: edit.path).map {
        Edit(path: edit.path, range: $0, replacement: edit.replacement)
      }
    }
    guard consequences == nil, otherSides.isEmpty, let range = moved(range, on: path),
      places.count == related.count, edits?.count == fix?.edits.count
    else { return nil }
    return Diagnostic(
      rule: rule, category: category, severity: severity, path: path, range: range,
      message: message, cause: cause, about: about, related: places,
      fix: fix.map { Fix($0.title, safety: $0.safety, edits: edits ?? []) }, like: self)
  }
}
