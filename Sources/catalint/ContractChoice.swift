import Catalog
import Linting
import SourceText

/// The contract that `--contract` names.
struct ContractChoice {
  /// The name of a built-in contract, or the path of a file.
  let text: String

  /// The contract; what is wrong with it ends the run.
  func load() throws -> Contract {
    // What is built in and cannot be read is a defect of Catalint.
    if let builtIn = BuiltInContract.named(text) { return try builtIn.get() }
    switch FileReader().read(text) {
    case .success(let bytes): return try read(SourceFile(path: text, bytes: bytes))
    case .failure(let failure):
      let names = BuiltInContract.names.map { "'\($0)'" }.joined(separator: ", ")
      throw Refusal(
        "'\(text)' is neither a built-in contract (\(names)) nor a file that can be read: "
          + failure.description)
    }
  }

  private func read(_ file: SourceFile) throws -> Contract {
    switch ContractReader.read(file.bytes) {
    case .success(let contract): return contract
    case .failure(let problems):
      throw Refusal(
        "the contract '\(text)' cannot be used", problems: problems.list, in: file, of: "contract")
    }
  }
}
