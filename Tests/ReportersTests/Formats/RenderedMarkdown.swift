import Foundation

/// The markup in Markdown: the text without its blocks and spans of code.
enum RenderedMarkdown {
  /// The lines outside of fenced blocks, each without its spans of code.
  static func active(in text: String) -> String {
    var fence = ""
    var lines: [String] = []
    for line in text.components(separatedBy: "\n") {
      let run = String(line.prefix { $0 == "`" })
      if fence.isEmpty {
        if run.count >= 3, line == run + "text" { fence = run } else { lines.append(outside(line)) }
      } else if run.count >= fence.count, line == run {
        fence = ""
      }
    }
    return lines.joined(separator: "\n") + fence
  }

  /// A line without its spans of code: runs of backticks of one length, the first with the next.
  private static func outside(_ line: String) -> String {
    var result = ""
    var rest = Array(line)[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == "`" }.count
      guard run > 0 else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(run)
      guard let end = close(of: run, in: rest) else {
        result += String(repeating: "`", count: run)
        continue
      }
      result += "…"
      rest = rest[end...]
    }
    return result
  }

  /// The index after the next run of exactly this many backticks.
  private static func close(of run: Int, in text: ArraySlice<Character>) -> Int? {
    var place = text.startIndex
    while place < text.endIndex {
      let length = text[place...].prefix { $0 == "`" }.count
      if length == run { return place + run }
      place += max(1, length)
    }
    return nil
  }
}
