import SourceText
import TestSupport

/// Random changes to a catalog, of every sort that makes pages contradict each other.
struct RandomCatalogEdits {
  private(set) var files: [String: [UInt8]]
  private var random: SeededRandom

  /// A catalog to change; the same seed changes it in the same way.
  init(_ files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    random = SeededRandom(seed: seed)
  }

  /// The current pages, by path.
  private var pages: [String] { files.keys.filter { $0.hasSuffix(".md") }.sorted() }

  /// Makes one to three changes.
  mutating func change() {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let page = pages.randomElement(using: &random), let bytes = files[page] else { return }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: files[page] = nil
      case 1: move(page, to: "\(page.dropLast(3))-moved.md")
      case 2: files["\(page.dropLast(3))-copy.md"] = bytes
      case 3: files[page] = random.mutate(bytes)
      case 4:
        files[page] = Array(String(decoding: bytes, as: UTF8.self).replacing("1", with: "2").utf8)
      default: dropLine(of: page, bytes)
      }
    }
  }

  private mutating func move(_ page: String, to path: String) {
    files[path] = files[page]
    files[page] = nil
  }

  private mutating func dropLine(of page: String, _ bytes: [UInt8]) {
    var lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    lines.remove(at: Int.random(in: lines.indices, using: &random))
    files[page] = Array(lines.joined(separator: [.lineFeed]))
  }
}
