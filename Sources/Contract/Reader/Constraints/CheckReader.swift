import DataSyntax
import Diagnostics
import Expressions
import SourceText

/// Reads the checks of a contract, once its fields and kinds are known.
struct CheckReader {
  let contract: String
  let fields: [FieldDefinition]
  /// The bytes of the contract; empty where they are unknown.
  let bytes: [UInt8]
  var rules: [RuleDescriptor] = []
  /// The number of each rule, and the place of the check that it comes from.
  var known: [String: (number: Int, place: ByteRange)] = [:]
  private(set) var problems: [FileProblem] = []
  /// The names with two meanings that were reported.
  private var reported: Set<String> = []
  /// How many variables were declared, and how many checks compiled, for all sorts of records.
  private var variableCount = 0
  private var compiledCount = 0

  /// The limits of these counts; real contracts have a hundredth.
  private static let mostVariables = 300_000
  private static let mostCompiled = 10_000

  init(_ contract: String, _ fields: [FieldDefinition], in bytes: [UInt8]) {
    self.contract = contract
    self.fields = fields
    self.bytes = bytes
  }

  mutating func note(_ message: String, at range: ByteRange) {
    let problem = FileProblem(message, at: range)
    // Several kinds may use one list of checks.
    if problems.count < FileProblems.most, !problems.contains(problem) { problems.append(problem) }
  }

  /// The checks of kinds; `nodes` are their parts of the contract.
  mutating func read(
    _ kinds: [PageKind], _ nodes: [DataNode], definition: (DataNode) -> DataNode?
  ) -> ContractChecks {
    var found: [String: KindChecks] = [:]
    for (kind, node) in zip(kinds, nodes) where node.hasChecks {
      let sites = CheckSites(of: kind, fields)
      variableCount += sites.size
      var checks = KindChecks()
      checks.own = node["check"].flatMap(definition).flatMap { self.checks($0, sites.page) }
      let data = node[kind.isData ? "data" : "frontmatter"]
      readSets(sites.dataSets, data?["records"], sites, definition, into: &checks)
      checks.rows = readParts(
        node["tables"]?.items, count: kind.tables.count, definition,
        "only a table with 'each-row' can have 'check'"
      ) { kind.tables[$0].hasRecords ? sites.row(of: kind.tables[$0]) : nil }
      checks.sections = readParts(
        node["sections"]?.items, count: kind.sections.count, definition,
        "'check' needs a heading with a field in it, such as '{name}'"
      ) { kind.sections[$0].template != nil ? sites.section($0) : nil }
      if !checks.isEmpty { found[kind.name] = checks }
    }
    return ContractChecks(rules: rules, kinds: found)
  }

  private mutating func readSets(
    _ shapes: [RecordShape], _ node: DataNode?, _ sites: CheckSites,
    _ definition: (DataNode) -> DataNode?, into checks: inout KindChecks
  ) {
    for shape in shapes {
      guard let part = node?[shape.set.name] else { continue }
      if let list = part["check"].flatMap(definition),
        let found = self.checks(list, sites.record(of: shape))
      {
        checks.sets.append((shape.set, found))
      }
      readSets(shape.sets, part["records"], sites, definition, into: &checks)
    }
  }

  /// The checks of the tables or sections of a kind, by index; `site` is nil for a part that has no
  /// records to check, which is a problem that `message` describes.
  private mutating func readParts(
    _ nodes: [DataNode]?, count: Int, _ definition: (DataNode) -> DataNode?, _ message: String,
    site: (Int) -> CheckSite?
  ) -> [(Int, RecordChecks)] {
    guard let nodes, nodes.count == count else { return [] }
    var found: [(Int, RecordChecks)] = []
    for (index, node) in nodes.enumerated() {
      guard let entry = node.entry("check"), let list = definition(entry.value)
      else { continue }
      guard let site = site(index) else {
        note(message, at: entry.key.range)
        continue
      }
      if let checks = self.checks(list, site) { found.append((index, checks)) }
    }
    return found
  }

  private mutating func checks(_ node: DataNode, _ site: CheckSite) -> RecordChecks? {
    variableCount += site.variables.size
    compiledCount += node.items?.count ?? 0
    guard variableCount <= Self.mostVariables, compiledCount <= Self.mostCompiled else {
      note("there are too many checks, or records with checks", at: node.range)
      return nil
    }
    // Once for all records that see both.
    for problem in site.problems where reported.insert(problem).inserted {
      note(problem, at: node.range)
    }
    let checks = (node.items ?? []).compactMap { check($0, site) }
    return checks.isEmpty ? nil : RecordChecks(site.variables, checks)
  }
}

extension DataNode {
  /// Whether a kind has checks: of its pages, of the records in their data, of tables or sections.
  fileprivate var hasChecks: Bool {
    self["check"] != nil
      || [self["data"], self["frontmatter"]].contains { $0?["records"]?.hasChecksInside == true }
      || [self["tables"], self["sections"]].contains { parts in
        parts?.items?.contains { $0["check"] != nil } == true
      }
  }

  private var hasChecksInside: Bool {
    if let mapping {
      return mapping["check"] != nil || mapping.entries.contains { $0.value.hasChecksInside }
    }
    return items?.contains(where: \.hasChecksInside) == true
  }
}
