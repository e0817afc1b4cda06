import BuiltInSchemas
package import Contract
import DataSyntax
import Diagnostics
import Records
import Rules
package import SourceText

/// Reads configurations. The schema defines keys and values; what it cannot express is checked
/// here.
package struct ConfigurationReader {
  private var configuration: Configuration
  private var problems: [FileProblem] = []
  /// How many patterns were read so far.
  private var patterns = 0

  /// The limit of patterns in all lists together: each is compared with every path.
  static let mostPatterns = 10_000

  /// The configuration in a file, or its problems. An empty file sets nothing. `program` is the
  /// version that `requires` is compared with; nil is newer than any.
  package static func read(
    _ file: SourceFile, by program: ProgramVersion? = nil
  ) -> Result<Configuration, FileProblems> {
    let content = SettingsFile(file, schema: BuiltInSchema.configuration)
    var reader = ConfigurationReader(configuration: Configuration(file))
    if let root = content.root {
      // The other problems may be keys that this version does not know yet.
      if let problem = reader.readRequirement(root["requires"], of: program) {
        return .failure(FileProblems([problem]))
      }
      reader.read(root)
    }
    let problems = content.problems + reader.problems
    return problems.isEmpty ? .success(reader.configuration) : .failure(FileProblems(problems))
  }

  /// Reads the version that is required; the problem is that of a program that is older.
  private mutating func readRequirement(
    _ node: DataNode?, of program: ProgramVersion?
  ) -> FileProblem? {
    guard node?.scalar?.value == .string, let text = node?.text else { return nil }
    guard let required = ProgramVersion(text.value) else {
      note("'\(text.value)' is not a version; expected one like '0.2' or '0.2.1'", text)
      return nil
    }
    configuration.requires = text
    guard let program, program < required else { return nil }
    return FileProblem(
      "this is Catalint \(program); expected '\(required)' or later: update it, for example with "
        + "'pip install --upgrade catalint' or 'pre-commit autoupdate'", at: text.range)
  }

  private mutating func read(_ root: DataNode) {
    let links = root["links"]
    configuration.contract = root["contract"]?.text
    configuration.include = globs(root["include"], mayNegate: false)
    configuration.exclude = globs(root["exclude"], mayNegate: true)
    if let node = root["gitignore"], case .boolean(let value)? = node.scalar?.value {
      configuration.gitignore = Setting(value: value, range: node.range)
    }
    if let text = root["max-page-bytes"]?.text,
      case .number? = root["max-page-bytes"]?.scalar?.value
    {
      configuration.maxPageBytes = Int(text.value).map { Setting(value: $0, range: text.range) }
      // A number of more digits is too large, as its schema says.
      if configuration.maxPageBytes == nil, !text.value.utf8.allSatisfy(\.isDigit) {
        note("'\(text.value)' is not in plain digits", text)
      }
    }
    configuration.renderers = links?["places"]?.items?.compactMap(\.text)
    configuration.markdown = (links?["markdown"]?.entries ?? []).compactMap { name, node in
      let hook = node.text.flatMap { Renderer.MarkdownHook(rawValue: $0.value) }
      return hook.map { Setting(value: (name.value, $0), range: name.range) }
    }
    configuration.rules = rules(root["rules"])
    configuration.overrides = (root["overrides"]?.items ?? []).map { node in
      .init(paths: globs(node["paths"], mayNegate: false), rules: rules(node["rules"]))
    }
    configuration.baseline = root["baseline"]?.text
    if let setting = root["fail-on"]?.text, let severity = Severity(rawValue: setting.value) {
      configuration.failOn = Setting(value: severity, range: setting.range)
    }
  }

  private mutating func rules(_ node: DataNode?) -> Configuration.Rules {
    var rules: Configuration.Rules = [:]
    for (name, node) in node?.entries ?? [] {
      // The checks of the contract are known when that is read.
      let isCheck = name.value.hasPrefix(ContractChecks.prefix)
      guard isCheck || RuleName(name.value) != nil else {
        note("\(UnknownRule(name.value))", name)
        continue
      }
      rules[name.value] = node.text.map {
        Setting(value: Severity(rawValue: $0.value), range: name.range)
      }
    }
    return rules
  }

  private mutating func globs(_ node: DataNode?, mayNegate: Bool) -> [Setting<Glob>] {
    (node?.items ?? []).compactMap(\.text).compactMap { text in
      patterns += 1
      guard patterns <= Self.mostPatterns else {
        if patterns == Self.mostPatterns + 1 {
          note("there are more than \(Self.mostPatterns) patterns in all lists together", text)
        }
        return nil
      }
      do throws(Glob.Defect) {
        let glob = try Glob(text.value)
        if glob.isNegated && !mayNegate {
          note("'!' has no effect here; only 'exclude' may have it", text)
        }
        return Setting(value: glob, range: text.range)
      } catch {
        note("'\(text.value)' is not a pattern: \(error.words)", text)
        return nil
      }
    }
  }

  private mutating func note(_ message: String, _ setting: Setting<String>) {
    problems.append(FileProblem(message, at: setting.range))
  }
}

extension DataNode {
  fileprivate subscript(key: String) -> DataNode? { mapping?[key] }

  /// The text of a scalar.
  fileprivate var text: Setting<String>? {
    scalar.map { Setting(value: $0.text, range: range) }
  }

  /// The keys of a mapping and their values.
  fileprivate var entries: [(key: Setting<String>, value: DataNode)] {
    (mapping?.entries ?? []).compactMap { entry in entry.key.text.map { ($0, entry.value) } }
  }
}

extension Glob.Defect {
  /// What is wrong with the pattern, as a clause of a message.
  var words: String {
    switch self {
    case .empty: "it is empty"
    case .fitsNothing: "no path has '.', '..' or nothing between two slashes"
    case .unclosedBracket: "its '[' has no ']'"
    case .unknownClass: "it has an unknown class between '[:' and ':]'"
    case .backslashAtEnd: "nothing follows its last '\\'"
    }
  }
}
