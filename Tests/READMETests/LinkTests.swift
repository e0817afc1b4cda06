import Foundation
import TestSupport
import Testing

/// The links of every document for people, within this repository.
@Suite struct LinkTests {
  @Test(arguments: MarkdownFile.all)
  func `a relative link goes to a file, and to a heading in it`(file: MarkdownFile) throws {
    let folder = PackageFolder.root.appending(path: file.path).deletingLastPathComponent()
    for link in try file.links() where !link.contains(":") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target =
        parts[0].isEmpty
        ? PackageFolder.root.appending(path: file.path)
        : folder.appending(path: String(parts[0])).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: target.path), "\(file.path): \(link)")
      guard parts.count == 2, target.pathExtension == "md" else { continue }
      let path = String(
        target.path.dropFirst(PackageFolder.root.standardizedFileURL.path.count + 1))
      #expect(
        try MarkdownFile(path: path).anchors().contains(String(parts[1])), "\(file.path): \(link)")
    }
  }

  @Test func `every document is found, with its links and headings`() throws {
    #expect(MarkdownFile.all.map(\.path).contains(".github/RULES.md"))
    #expect(MarkdownFile.all.count > 12)
    let text = """
      # A *title*, `code` & more
      ## Again
      ## Again
      [a](b.md) and ![c](d.svg), not `[e](f.md)`

      ````
      [g](h.md)
      ```
      # No heading
      ````
      """
    #expect(MarkdownFile.links(in: text) == ["b.md", "d.svg"])
    #expect(MarkdownFile.anchors(in: text) == ["a-title-code--more", "again", "again-1"])
  }
}

/// A Markdown file of the repository that is not a page of a catalog.
struct MarkdownFile: Sendable, CustomStringConvertible {
  let path: String
  var description: String { path }

  static let all: [MarkdownFile] = {
    let files = FileManager.default
    let top = (try? files.contentsOfDirectory(atPath: PackageFolder.root.path)) ?? []
    let inFolders = [".github", "Schemas", "Fixtures/README.md"].flatMap { folder in
      let place = PackageFolder.root.appending(path: folder).path
      return folder.hasSuffix(".md")
        ? [folder]
        : ((try? files.subpathsOfDirectory(atPath: place)) ?? []).map { "\(folder)/\($0)" }
    }
    return (top + inFolders).filter { $0.hasSuffix(".md") }.sorted().map(MarkdownFile.init)
  }()

  func links() throws -> [String] { Self.links(in: try text()) }
  func anchors() throws -> Set<String> { Self.anchors(in: try text()) }

  private func text() throws -> String {
    String(decoding: try PackageFolder.bytes(of: path), as: UTF8.self)
  }

  /// The destinations of links and images outside of code.
  static func links(in text: String) -> [String] {
    prose(text).flatMap { line in
      let plain = line.components(separatedBy: "`").enumerated()
        .map { $0.offset % 2 == 0 ? $0.element : "" }.joined(separator: "`")
      return plain.components(separatedBy: "](").dropFirst().compactMap { rest in
        rest.firstIndex(of: ")").map { String(rest[..<$0]) }
      }
    }
  }

  /// The anchors of headings, as GitHub makes them.
  static func anchors(in text: String) -> Set<String> {
    var count: [String: Int] = [:]
    return prose(text).reduce(into: []) { anchors, line in
      guard line.hasPrefix("#"), let space = line.firstIndex(of: " ") else { return }
      let words = line[line.index(after: space)...].lowercased()
        .filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      let anchor = words.replacing(" ", with: "-")
      anchors.insert(count[anchor].map { "\(anchor)-\($0)" } ?? anchor)
      count[anchor, default: 0] += 1
    }
  }

  /// The lines outside of fenced blocks.
  private static func prose(_ text: String) -> [String] {
    var fence: String?
    return text.components(separatedBy: "\n").filter { line in
      let marks = String(line.prefix { $0 == "`" })
      if let open = fence {
        if marks.count >= open.count, marks.count == line.count { fence = nil }
        return false
      }
      if marks.count >= 3 { fence = marks }
      return fence == nil
    }
  }
}
