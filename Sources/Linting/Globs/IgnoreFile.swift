import SourceText

/// A `.gitignore` file: the files that git ignores in its folder and below.
struct IgnoreFile: Sendable {
  private let globs: [Glob]
  private let set: GlobSet
  /// The line, from 1, of each pattern.
  private var lines: [Int] = []

  /// Whether it has more patterns than are matched against every file.
  private(set) var isTooLong = false

  /// The limit of patterns that are used.
  static let mostPatterns = 1_000

  static let name = ".gitignore"

  /// Reads a file as git does: lines that are not patterns have no effect.
  init(_ bytes: [UInt8]) {
    var globs: [Glob] = []
    let text = bytes.dropFirst(bytes.byteOrderMarkLength)
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
    self.globs = globs
    set = GlobSet([globs])
  }

  /// The line of the last pattern that matches the file or folder at a path from its folder, which
  /// decides, and whether that ignores it; nil where none matches.
  func decision(on path: Substring.UTF8View, isFolder: Bool) -> (line: Int, isIgnored: Bool)? {
    guard let last = set.last(fitting: path, isFolder: isFolder).first else { return nil }
    return (lines[last.number], !globs[last.number].isNegated)
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
