import SourceText

/// The files that a report speaks of, with their lines: few at a time, since it goes page by page.
struct SourceCache {
  private let read: (String) -> SourceFile?
  private var files: [String: SourceLines?] = [:]
  private static let capacity = 32

  init(_ report: Report) { read = report.source }

  /// The lines of the file at `path`; nil where it cannot be read.
  mutating func lines(of path: String) -> SourceLines? {
    if let known = files[path] { return known }
    if files.count == Self.capacity { files.removeAll(keepingCapacity: true) }
    let lines = read(path).map(SourceLines.init)
    files[path] = .some(lines)
    return lines
  }
}
