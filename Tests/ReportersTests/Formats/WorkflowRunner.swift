import Foundation

/// The commands that the runners of workflows read in a log.
enum WorkflowRunner {
  /// GitHub's, by the name of each: `::name …::` at the start of a line, `##[name]` anywhere in it;
  /// Azure's `##vso[`, and TeamCity's `##teamcity[`.
  static func commands(in log: String) -> [String] {
    // Runners split a log into lines, at carriage returns too.
    log.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      var found: [String] = []
      if let match = trimmed.firstMatch(of: /^::([^\s:]+)[^:]*.*?::/) {
        found.append(String(match.output.1))
      }
      found += line.matches(of: /##[A-Za-z]*\[/).map { String($0.output) }
      return found
    }
  }

  /// The properties of a command, as GitHub reads them.
  static func properties(of line: String) -> [String: String] {
    guard let match = line.firstMatch(of: /^::[a-z]+ (.*?)::/) else { return [:] }
    var properties: [String: String] = [:]
    for part in match.output.1.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = pair.count == 2 ? String(pair[1]) : ""
      properties[String(pair[0])] =
        value.replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%3A", with: ":")
        .replacing("%2C", with: ",").replacing("%25", with: "%")
    }
    return properties
  }
}
