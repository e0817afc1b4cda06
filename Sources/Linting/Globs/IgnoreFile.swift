import SourceText

/// A `.gitignore` file: the files that git ignores in its folder and below.
struct IgnoreFile: Sendable {
  private(set) var list = GlobList(globs: [])
  /// The line, from 1, of each pattern.
  private(set) var lines: [Int] = []

  /// Whether it has more patterns than are matched against every file.
  private(set) var isTooLong = false

  /// The limit of patterns that are used.
  static let mostPatterns = 1_000

  static let name = ".gitignore"

  /// Reads a file as git does: lines that are not patterns have no effect.
  init(_ bytes: [UInt8]) {
    var globs: [Glob] = []
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = bytes.dropFirst(isMarked ? 3 : 0)
    for (number, line) in text.split(separator: .lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard line.first != .hash, let glob = try? Glob(Self.pattern(in: line)) else { continue }
      guard globs.count < Self.mostPatterns else {
        isTooLong = true
        break
      }
      globs.append(glob)
      lines.append(number + 1)
    }
    list = GlobList(globs: globs)
  }

  /// A line without trailing spaces, except those after a backslash.
  private static func pattern(in line: ArraySlice<UInt8>) -> String {
    let line = line.last == .carriageReturn ? line.dropLast() : line
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == .space { end -= 1 }
    let backslashes = line[..<end].reversed().prefix { $0 == .backslash }.count
    if backslashes % 2 == 1, end < line.endIndex { end += 1 }
    return String(decoding: line[..<end], as: UTF8.self)
  }
}
