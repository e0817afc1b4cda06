import ArgumentParser

/// Parses the arguments of `check` and `fix` without reflection: `ArgumentParser` takes longer to
/// describe the options to itself than Catalint to check a page.
///
/// It parses complete, correct arguments alone. Anything else (help, errors, other commands, an
/// option twice) is left to `ArgumentParser`, and a test checks that both parse the same.
struct DirectParser {
  private var options = RunOptions()
  private var writeBaseline: String?
  private var staging = StagedOption()
  private var isUnsafe = false
  private var isDiff = false
  private var isWithoutReport = false
  private var fixOnly: [String] = []
  private var given: Set<String> = []
  private let isFix: Bool

  /// The command; nil where `ArgumentParser` has to parse it.
  static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    let name = arguments.first ?? ""
    let isNamed = name == "help" || Catalint.commandNames.contains(name)
    guard !isNamed || name == "check" || name == "fix" else { return nil }
    var parser = DirectParser(isFix: name == "fix")
    return parser.parse(arguments.dropFirst(isNamed ? 1 : 0)) ? parser.command : nil
  }

  /// Without any option.
  private init(isFix: Bool) {
    self.isFix = isFix
    staging.staged = false
    options.paths = []
    options.showSettings = false
    options.catalog = CatalogOptions()
    (options.catalog.root, options.catalog.config) = (nil, nil)
    (options.catalog.contract, options.catalog.settingsFrom) = (nil, nil)
    options.input = StandardInput()
    options.input.stdinPath = nil
    options.changes = ChangeOptions()
    (options.changes.changedSince, options.changes.ignoreUnknown) = (nil, false)
    options.selection = SelectionOptions()
    (options.selection.select, options.selection.ignore) = ([], [])
    options.selection.exclude = []
    (options.selection.jobs, options.selection.today) = (nil, nil)
    options.output = OutputOptions()
    (options.output.baseline, options.output.output) = (nil, nil)
    (options.output.format, options.output.failOn) = ([], nil)
    (options.output.exitZero, options.output.statistics) = (false, false)
    (options.output.color, options.output.paths) = (.auto, .cwd)
    (options.output.quiet, options.output.noGroup) = (false, false)
  }

  private var command: (any ParsableCommand)? {
    do {
      try options.selection.validate()
      try options.output.validate()
      if isFix {
        var command = FixCommand()
        (command.options, command.staging) = (options, staging)
        (command.unsafe, command.diff, command.noReport) = (isUnsafe, isDiff, isWithoutReport)
        command.fixOnly = fixOnly
        try command.validate()
        return command
      }
      var command = CheckCommand()
      (command.options, command.staging) = (options, staging)
      command.writeBaseline = writeBaseline
      try command.validate()
      return command
    } catch {
      return nil
    }
  }

  /// Whether all arguments are parsed.
  private mutating func parse(_ arguments: ArraySlice<String>) -> Bool {
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.utf8.first == UInt8(ascii: "-"), argument != StandardInput.path else {
        options.paths.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard given.insert(name).inserted else { return false }
      if parts.count == 1, setFlag(name) { continue }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(),
        !value.isEmpty, value.utf8.first != UInt8(ascii: "-"), setOption(name, value)
      else { return false }
    }
    return true
  }

  private mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--staged" where !isFix: staging.staged = true
    case "--ignore-unknown": options.changes.ignoreUnknown = true
    case "--show-settings": options.showSettings = true
    case "--quiet": options.output.quiet = true
    case "--no-group": options.output.noGroup = true
    case "--exit-zero": options.output.exitZero = true
    case "--statistics": options.output.statistics = true
    case "--unsafe" where isFix: isUnsafe = true
    case "--diff" where isFix: isDiff = true
    case "--no-report" where isFix: isWithoutReport = true
    default: return false
    }
    return true
  }

  private mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--root": options.catalog.root = value
    case "--config": options.catalog.config = value
    case "--contract": options.catalog.contract = value
    case "--settings-from": options.catalog.settingsFrom = value
    case "--stdin-path": options.input.stdinPath = value
    case "--changed-since": options.changes.changedSince = value
    case "--select": options.selection.select = [value]
    case "--ignore": options.selection.ignore = [value]
    case "--exclude": options.selection.exclude = [value]
    case "--fix-only" where isFix: fixOnly = [value]
    case "--today": options.selection.today = value
    case "--jobs": return Self.read(value) { options.selection.jobs = $0 }
    case "--baseline": options.output.baseline = value
    case "--write-baseline" where !isFix: writeBaseline = value
    case "--output": options.output.output = value
    case "--format": return Self.read(value) { options.output.format = [$0] }
    case "--fail-on": return Self.read(value) { options.output.failOn = $0 }
    case "--color": return Self.read(value) { options.output.color = $0 }
    case "--paths": return Self.read(value) { options.output.paths = $0 }
    default: return false
    }
    return true
  }

  /// Whether a text is a value of an option, which `take` then sets.
  private static func read<Value: ExpressibleByArgument>(
    _ text: String, _ take: (Value) -> Void
  ) -> Bool {
    guard let value = Value(argument: text) else { return false }
    take(value)
    return true
  }
}
