import SourceText

/// The files of a report's places, with their lines; a few at a time, since it goes page by page.
struct SourceCache {
  private let read: (String) -> SourceFile?
  /// The latest files, and those before them: a file that is used again and again is never dropped,
  /// in however many other files its findings have related places.
  private var recent: [UTF8Key: SourceLines?] = [:]
  private var older: [UTF8Key: SourceLines?] = [:]
  private static let capacity = 16

  init(_ report: Report) { read = report.source }

  /// The lines of the file at `path`; nil where it cannot be read.
  mutating func lines(of path: String) -> SourceLines? {
    let key = UTF8Key(text: path)
    if let known = recent[key] { return known }
    let lines = older[key] ?? read(path).map(SourceLines.init)
    if recent.count == Self.capacity {
      older = recent
      recent = [:]
    }
    recent[key] = .some(lines)
    return lines
  }
}
