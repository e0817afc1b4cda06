import Contract
import Linting
import Records
import SourceText

/// The contract that a command uses: that of `--contract`, else that of the configuration.
struct ContractChoice {
  static let byDefault = "starmap"

  /// The name of a built-in contract, or the path of a file.
  let text: String
  let origin: SettingOrigin
  private let configuration: Configuration?
  /// Whether the configuration is for this contract: an option may name another one.
  private let isOwn: Bool
  private let settings: SettingsSource

  /// A contract's file that the configuration names is in the configuration's folder.
  init(
    _ option: String?, _ configuration: Configuration?, _ file: ConfigurationFile?,
    in settings: SettingsSource
  ) throws {
    self.configuration = configuration
    self.settings = settings
    isOwn = option == nil || option == configuration?.contract?.value ?? Self.byDefault
    if let option {
      (text, origin) = (option, .option("--contract"))
    } else if let configuration, let file, let setting = configuration.contract {
      origin = configuration.origin(of: setting)
      if BuiltInContract.names.contains(setting.value) {
        text = setting.value
        return
      }
      switch file.file(named: setting.value) {
      case .success(let path): text = path
      case .failure(let failure):
        let hint = Self.hint(setting.value) ?? failure.description
        let problem = FileProblem(
          "'\(setting.value)' is neither \(Self.builtIn) nor a file; \(hint)", at: setting.range)
        throw Refusal(configuration: configuration.file, FileProblems([problem]))
      }
    } else {
      (text, origin) = (Self.byDefault, .byDefault)
    }
  }

  /// The contract as it is for this catalog; an error in it ends the run.
  func load(_ loaded: LoadedContracts) throws -> Contract {
    let contract = try loaded.contract(named: text) { try loadAsItIs() }
    guard let configuration else { return contract }
    switch configuration.applied(to: contract, isOwn: isOwn) {
    case .success(let contract): return contract
    case .failure(let problems): throw Refusal(configuration: configuration.file, problems)
    }
  }

  /// The bytes of the files that a contract is in, itself first; none for a built-in one.
  func files(of contract: Contract) -> [[UInt8]?] {
    if BuiltInContract.names.contains(text) { return [] }
    let neighbours = settings.neighbours(of: text)
    return [try? settings.read(text, by: .ofSettings).get()]
      + contract.schemaFiles.map { try? neighbours.read($0).get().bytes }
  }

  private func loadAsItIs() throws -> Contract {
    // A built-in contract that cannot be read is a defect of Catalint.
    if let builtIn = BuiltInContract.named(text) { return try builtIn.get() }
    switch settings.read(text, by: .ofSettings) {
    case .success(let bytes):
      return try read(SourceFile(path: settings.shown(text), bytes: bytes))
    case .failure(let failure):
      throw Refusal(
        "'\(settings.shown(text))' is neither \(Self.builtIn) nor a file that can be read: "
          + failure.description + (Self.hint(text).map { "; \($0)" } ?? ""))
    }
  }

  private func read(_ file: SourceFile) throws -> Contract {
    switch ContractReader.read(file.bytes, beside: settings.neighbours(of: text)) {
    case .success(let contract): return contract
    case .failure(let problems): throw Refusal("contract", file, problems)
    }
  }

  /// The built-in contract whose name is nearly `name`.
  private static func hint(_ name: String) -> String? {
    Spelling.nearest(to: name, in: BuiltInContract.names).map { "did you mean '\($0)'?" }
  }

  private static var builtIn: String {
    "a built-in contract (\(BuiltInContract.names.map { "'\($0)'" }.joined(separator: ", ")))"
  }
}

/// Contracts of a run, each read once, however many catalogs use it.
final class LoadedContracts {
  private var contracts: [String: Contract] = [:]

  func contract(named name: String, load: () throws -> Contract) rethrows -> Contract {
    if let known = contracts[name] { return known }
    let contract = try load()
    contracts[name] = contract
    return contract
  }
}
