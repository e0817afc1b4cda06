import DataSyntax
import Foundation
import SourceText
import TestSupport
import Testing

/// Reads the files of `Fixtures/mistakes`.
enum MistakeReader {
  /// The groups: the files' names.
  static let groups: [String] = {
    let folder = PackageFolder.root.appending(path: "Fixtures/mistakes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// The mistakes of a group.
  static func mistakes(_ group: String) throws -> [Mistake] {
    let path = "Fixtures/mistakes/\(group)"
    let document = YAMLDocument.parse(
      SourceFile(path: path, bytes: try PackageFolder.bytes(of: path)))
    #expect(document.problems.map { "\(path): \($0)" } == [])
    return try (document.root?.mapping?.entries ?? []).flatMap { entry in
      try (entry.value.items ?? []).map { try mistake($0, kind: entry.name ?? "") }
    }
  }

  private static func mistake(_ node: DataNode, kind: String) throws -> Mistake {
    let parts = try #require(node.mapping)
    let name = try #require(parts["name"]?.string)
    let page = parts["page"].map { [$0] }
    let pages = try #require(parts["pages"]?.items ?? page, "\(name)")
    let edits = parts["edits"]?.items ?? [node]
    return try Mistake(
      name: name, kind: kind, pages: pages.compactMap(\.string), edits: edits.compactMap(edit),
      fate: fate(parts), lines: parts["line"].map(lineMarks) ?? [],
      also: (parts["also"]?.items ?? []).map(place))
  }

  private static func place(_ node: DataNode) throws -> Mistake.Place {
    let parts = try #require(node.mapping)
    let page = try #require(parts["page"]?.string)
    return Mistake.Place(page: page, lines: try parts["line"].map(lineMarks))
  }

  private static func fate(_ parts: DataMapping) -> Mistake.Fate {
    if let path = parts["copy-to"]?.string { return .copied(to: path) }
    if let path = parts["move-to"]?.string { return .moved(to: path) }
    return parts["remove-page"] == nil ? .stays : .removed
  }

  private static func lineMarks(_ node: DataNode) throws -> [Mistake.LineMark] {
    try (node.items ?? [node]).map { item in
      let text = try #require(item.scalar?.text)
      if item.string != nil { return .beginning(text) }
      let number = try #require(Int(text))
      return .number(number)
    }
  }

  /// The edit that a mapping describes; nil if it describes none.
  private static func edit(_ node: DataNode) throws -> PageEdit? {
    let parts = try #require(node.mapping)
    func bytes(_ key: String) -> [UInt8]? { parts[key]?.scalar.map { Array($0.text.utf8) } }
    func encoding(_ key: String) throws -> ForeignEncoding? {
      try parts[key]?.string.map { try #require(ForeignEncoding(rawValue: $0)) }
    }
    if let old = bytes("replace") {
      let raw = try parts["with-bytes"]?.string.map(hexadecimal)
      let new = try #require(raw ?? bytes("with"))
      let occurrence = parts["occurrence"]?.scalar.map { Int($0.text) ?? 0 }
      return .replace(old, with: new, occurrence: occurrence)
    }
    if let text = bytes("repeat") { return .replace(text, with: text + text, occurrence: nil) }
    if let encoding = try encoding("read-as") { return .misread(encoding) }
    if let encoding = try encoding("save-as") { return .save(encoding) }
    if let text = bytes("cut-after") { return .cut(after: text) }
    if let text = bytes("start-with") { return .start(with: text) }
    if parts["line-ends"] != nil {
      let from = try #require(bytes("from"))
      return .windowsLineEnds(from: from, to: bytes("to"))
    }
    return nil
  }

  private static func hexadecimal(_ text: String) throws -> [UInt8] {
    try text.split(separator: " ").map { try #require(UInt8($0, radix: 16)) }
  }
}
