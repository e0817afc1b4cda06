/// The targets of fuzzing; each checks invariants of its result for any bytes.
enum FuzzTarget: String, CaseIterable {
  case yaml, json, toml, page, pattern, expressions, schema, contract, settings, globs, baseline,
    git, check, fix

  func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: DataFuzzing.readYAML(bytes)
    case .json: DataFuzzing.readJSON(bytes)
    case .toml: DataFuzzing.readTOML(bytes)
    case .page: PageFuzzing.read(bytes)
    case .pattern: SchemaFuzzing.matchPattern(bytes)
    case .expressions: ExpressionFuzzing.evaluate(bytes)
    case .schema: SchemaFuzzing.evaluate(bytes)
    case .contract: SettingsFuzzing.readContract(bytes)
    case .settings: SettingsFuzzing.readConfiguration(bytes)
    case .globs: GlobFuzzing.match(bytes)
    case .baseline: SettingsFuzzing.readBaseline(bytes)
    case .git: GitFuzzing.read(bytes)
    case .check: CatalogFuzzing.check(bytes)
    case .fix: CatalogFuzzing.fix(bytes)
    }
  }
}

/// Ends the process, which libFuzzer reports with the input.
func require(_ condition: Bool, _ reason: @autoclosure () -> String) {
  if !condition { fatalError(reason()) }
}
