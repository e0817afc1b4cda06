import ArgumentParser
import Catalog
import CatalogRules
import Diagnostics
import Linting
import SourceText

/// What is checked, by which contract and rules.
struct SelectionOptions: ParsableArguments {
  @Option(help: "The catalog's root, where it is not found from the paths.")
  var root: String?

  @Option(help: "The contract: the name of a built-in one, or a file.")
  var contract = "starmap"

  @Option(help: ArgumentHelp("Run these rules alone.", valueName: "rule,rule"))
  var select: String?

  @Option(help: ArgumentHelp("Leave these rules out.", valueName: "rule,rule"))
  var ignore: String?

  @Option(help: "How many pages are read at a time.")
  var jobs = Machine.cores

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs has to be at least 1") }
  }

  /// The contract that is asked for; what is wrong with it ends the run.
  func loadContract() throws -> Contract {
    if let builtIn = BuiltInContract.named(contract) { return try unwrap(builtIn, of: nil) }
    switch FileReader().read(contract) {
    case .success(let bytes):
      return try unwrap(
        ContractReader.read(bytes), of: SourceFile(path: contract, bytes: bytes))
    case .failure(let failure):
      let names = BuiltInContract.names.map { "'\($0)'" }.joined(separator: ", ")
      throw Refusal(
        "'\(contract)' is no built-in contract (\(names)) and no file: \(failure)")
    }
  }

  private func unwrap(
    _ result: Result<Contract, ContractProblems>, of file: SourceFile?
  ) throws -> Contract {
    switch result {
    case .success(let contract): return contract
    case .failure(let problems):
      let lines = file.map { LineTable($0.bytes) }
      let places = problems.list.map { problem in
        let line = lines.map { $0.line(at: problem.range.start) + 1 } ?? 0
        return "\(contract):\(line): \(problem.message)"
      }
      throw Refusal("the contract cannot be used\n" + places.joined(separator: "\n"))
    }
  }

  /// The ids of the rules to run.
  func rules() throws -> Set<String> {
    var rules = Set(RuleSet.descriptors.map(\.id))
    if let select { rules = Set(try ids(in: select)) }
    if let ignore { rules.subtract(try ids(in: ignore)) }
    return rules
  }

  private func ids(in list: String) throws -> [String] {
    try list.split(separator: ",").map { part in
      let id = part.trimmingPrefix(" ")
      guard RuleSet.descriptor(String(id)) != nil else { throw Refusal(unknownRule: String(id)) }
      return String(id)
    }
  }
}
