package import Foundation

/// The cases in a folder: `<group>/<case>`, or `<group>/<group>/<case>` in a group of groups.
package struct GroupedCases: Sendable {
  /// The path of each case in the folder, sorted: `quantities/output-and-context-swapped`.
  package private(set) var paths: [String] = []
  /// What does not have this structure: an empty group, a case at another depth.
  package private(set) var problems: [String] = []

  private let folder: String
  private let part: String

  /// Finds the cases in a folder. A case is a folder that has a file or a folder named `part`.
  package init(in folder: URL, with part: String) {
    self.folder = folder.path
    self.part = part
    addCases(of: "", depth: 0)
    paths.sort()
    problems.sort()
  }

  /// Adds the cases of a group by its path; an empty one is the folder itself.
  private mutating func addCases(of group: String, depth: Int) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(group)")) ?? []
    let members = names.filter { !$0.hasPrefix(".") }
      .map { group.isEmpty ? $0 : "\(group)/\($0)" }
    guard depth <= 2, !members.isEmpty else {
      problems.append(depth <= 2 ? "'\(group)' has no case" : "'\(group)' has no '\(part)'")
      return
    }
    let cases = members.filter(isCase)
    let groups = members.filter { !isCase($0) }
    if depth == 0 || !groups.isEmpty {
      problems += cases.map { "case '\($0)' is next to groups, not in one" }
    }
    paths += cases
    for group in groups { addCases(of: group, depth: depth + 1) }
  }

  private func isCase(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(part)")
  }
}
