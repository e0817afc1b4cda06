/// A block of code in a document.
struct FencedBlock: Sendable {
  /// The info string after the opening fence.
  let language: String
  /// The lines between the fences, by number from 0.
  let range: Range<Int>
  let lines: [String]

  static func all(in lines: [String]) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var opening: Int?
    for (number, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = opening {
        let range = start + 1..<number
        blocks.append(
          FencedBlock(
            language: String(lines[start].dropFirst(3)), range: range, lines: Array(lines[range])))
        opening = nil
      } else {
        opening = number
      }
    }
    return blocks
  }

  /// The commands of a console, each after `$ `.
  var commands: [String] { lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) } }

  /// The commands of a workflow or a hook.
  var configuredCommands: [String] {
    lines.flatMap { line in
      let entry = line.drop { " -".contains($0) }
      if entry.hasPrefix("catalint ") { return [String(entry)] }
      return ["run: ", "entry: "].filter { entry.hasPrefix($0) }
        .map { String(entry.dropFirst($0.count)) }
    }
  }
}
