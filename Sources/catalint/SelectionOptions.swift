import ArgumentParser
import CatalogRules
import Diagnostics
import Linting

/// What is checked, by which contract and rules.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The catalog's root, where the paths do not tell it.", valueName: "dir"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "What the pages hold and where: a built-in contract, or a file.", valueName: "name|file"))
  var contract = "starmap"

  @Option(help: ArgumentHelp("Run these rules alone.", valueName: "rule,rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Leave these rules out.", valueName: "rule,rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many pages are read at a time. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("'--jobs' has to be at least 1") }
  }

  /// The ids of the rules to run.
  func rules() throws -> Set<String> {
    let selected = try ids(in: select)
    if !select.isEmpty, selected.isEmpty { throw Refusal("'--select' names no rule") }
    let rules = select.isEmpty ? Set(RuleSet.descriptors.map(\.id)) : selected
    let left = rules.subtracting(try ids(in: ignore))
    if left.isEmpty { throw Refusal("'--select' and '--ignore' leave no rule to run") }
    return left
  }

  private func ids(in lists: [String]) throws -> Set<String> {
    var ids: Set<String> = []
    for part in lists.flatMap({ $0.split(separator: ",") }) {
      let id = String(part.drop { $0 == " " }.prefix { $0 != " " })
      guard RuleSet.descriptor(id) != nil else { throw Refusal(unknownRule: String(part)) }
      ids.insert(id)
    }
    return ids
  }
}
