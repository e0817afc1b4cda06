import DataSyntax
import SourceText
import TestSupport
import Testing

/// Parses a text of TOML with `⟦ ⟧` around mistakes and checks the messages: as it is, with CRLF,
/// after a comment in many scripts, and as a part of a larger file.
///
/// `known` are the paths and the texts of all scalars that are read, as `a.b=1`; an unknown value
/// has the text `?`.
func expectTOMLProblems(
  _ marked: String, _ messages: String..., known: [String]? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let comment = "# Привет 世界 مرحبا 👩‍👩‍👧 e\u{301}\n"
  for variant in [marked, marked.replacing("\n", with: "\r\n"), comment + marked] {
    let text = MarkedText(variant)
    for prefix in ["", "👩‍👩‍👧 e\u{301}\r\n+++\r\n"] {
      let delta = prefix.utf8.count
      let file = SourceFile(path: "file.toml", text: prefix + text.text + "\n+++\n[x\n")
      let place = ByteRange(delta, delta + text.text.utf8.count)
      let document = TOMLDocument.parse(file.bytes, in: place)
      #expect(document.problems.map(\.message) == messages, sourceLocation: sourceLocation)
      let ranges = document.problems.map(\.range)
      #expect(
        ranges == text.ranges.map { $0.shifted(by: delta) }, "\(ranges.map(file.text))",
        sourceLocation: sourceLocation)
      if let known {
        #expect(document.root.scalars.sorted() == known.sorted(), sourceLocation: sourceLocation)
      }
      document.check(in: file)
    }
  }
}

extension TOMLDocument {
  /// Checks every place.
  func check(in file: SourceFile) {
    root.checkSourceText(in: file)
    problems.forEach { $0.checkRange(in: file) }
    #expect(isComplete || !problems.isEmpty, "\(file.path)")
  }
}

extension DataNode {
  /// `a.b=1` for every scalar, `a.0=1` in a sequence.
  var scalars: [String] {
    switch content {
    case .scalar(let scalar): ["=\(scalar.text)"]
    case .unknown: ["=?"]
    case .sequence(let items):
      items.enumerated().flatMap { index, item in item.scalars.map { "\(index)\($0.tail)" } }
    case .mapping(let mapping):
      mapping.entries.flatMap { entry in
        entry.value.scalars.map { "\(entry.name ?? "?")\($0.tail)" }
      }
    }
  }
}

extension String {
  /// With a period before the next part of a path.
  fileprivate var tail: String { hasPrefix("=") ? self : ".\(self)" }
}
