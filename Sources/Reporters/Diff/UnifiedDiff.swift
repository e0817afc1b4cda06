import SourceText

/// The difference of two files in the format of git, for `git apply`.
package struct UnifiedDiff {
  /// The text, with the files' own line ends; empty for equal files.
  package private(set) var bytes: [UInt8] = []
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// The number of equal lines around a change.
  private static let context = 3

  /// `path` is relative to the folder in which the difference is applied.
  package init(_ path: String, from original: [UInt8], to changed: [UInt8]) {
    old = Self.lines(of: original)
    new = Self.lines(of: changed)
    guard original != changed else { return }
    let names = (Self.quoted("a/\(path)"), Self.quoted("b/\(path)"))
    // Text after a name with a space in it would be read as a part of the name.
    let end = path.utf8.contains(.space) && !names.0.hasPrefix("\"") ? "\t\n" : "\n"
    add("diff --git \(names.0) \(names.1)\n--- \(names.0)\(end)+++ \(names.1)\(end)")
    for hunk in hunks(LineDiff(old, new)) { add(hunk) }
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == .lineFeed {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private mutating func add(_ text: String) { bytes += text.utf8 }
}

// MARK: - Hunks

extension UnifiedDiff {
  /// Lines of the old file and their replacement.
  private typealias Hunk = [(old: Range<Int>, new: Range<Int>)]

  /// The changes, grouped where the lines around them meet.
  private func hunks(_ diff: LineDiff) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (0, 0)
    for pair in diff.pairs + [(self.old.count, self.new.count)] {
      if pair.old > old || pair.new > new {
        let change = (old: old..<pair.old, new: new..<pair.new)
        if let last = hunks.last?.last, old - last.old.upperBound <= 2 * Self.context {
          hunks[hunks.count - 1].append(change)
        } else {
          hunks.append([change])
        }
      }
      (old, new) = (pair.old + 1, pair.new + 1)
    }
    return hunks
  }

  private mutating func add(_ hunk: Hunk) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let range = first.old.lowerBound - before..<last.old.upperBound + after
    let start = first.new.lowerBound - before
    let place = Self.place(start..<last.new.upperBound + after)
    add("@@ -\(Self.place(range)) +\(place) @@\n")
    var line = range.lowerBound
    for change in hunk {
      for same in line..<change.old.lowerBound { add(" ", old[same]) }
      for removed in change.old { add("-", old[removed]) }
      for added in change.new { add("+", new[added]) }
      line = change.old.upperBound
    }
    for same in line..<range.upperBound { add(" ", old[same]) }
  }

  private mutating func add(_ sign: String, _ line: ArraySlice<UInt8>) {
    add(sign)
    bytes += line
    if line.last != .lineFeed { add("\n\\ No newline at end of file\n") }
  }

  /// The first line, from 1, and their number; of no lines, the line before them.
  private static func place(_ lines: Range<Int>) -> String {
    let first = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(first)" : "\(first),\(lines.count)"
  }
}

// MARK: - Names

extension UnifiedDiff {
  /// A name in the format of git: as it is, or quoted with escapes.
  private static func quoted(_ name: String) -> String {
    var isPlain = true
    var text = ""
    for byte in name.utf8 {
      if let escape = escapes[byte] {
        text += "\\\(escape)"
      } else if (0x20..<0x7F).contains(byte) {
        text += String(decoding: [byte], as: UTF8.self)
        continue
      } else {
        let digits = String(byte, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
      isPlain = false
    }
    return isPlain ? name : "\"\(text)\""
  }

  private static let escapes: [UInt8: String] = [
    0x07: "a", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0B: "v", 0x0C: "f", 0x0D: "r",
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\",
  ]
}
