import DataSyntax
import Diagnostics
import Expressions
import SourceText

/// Reads the checks of a contract, once its fields and kinds are known.
struct CheckReader {
  private let contract: String
  private let fields: [FieldDefinition]
  /// The bytes of the contract; empty where they are unknown.
  private let bytes: [UInt8]
  private var rules: [RuleDescriptor] = []
  /// The number of each rule, and the place of the check that it comes from.
  private var known: [String: (number: Int, place: ByteRange)] = [:]
  private(set) var problems: [FileProblem] = []
  /// How many variables were declared, and how many checks compiled, for all sorts of records.
  private var variableCount = 0
  private var compiledCount = 0

  /// The limits of these; real contracts have a hundredth.
  private static let mostVariables = 2_000_000
  private static let mostCompiled = 10_000

  init(_ contract: String, _ fields: [FieldDefinition], in bytes: [UInt8]) {
    self.contract = contract
    self.fields = fields
    self.bytes = bytes
  }

  /// The checks of the records of one sort.
  private struct Site {
    let variables: CheckVariables
    /// The records in explanations: `a record of 'releases' in a product's page`.
    let title: String
  }

  private mutating func note(_ message: String, at range: ByteRange) {
    let problem = FileProblem(message, at: range)
    // Several kinds may use one list of checks.
    if problems.count < FileProblems.most, !problems.contains(problem) { problems.append(problem) }
  }

  /// The checks of kinds; `nodes` are their parts of the contract.
  mutating func read(
    _ kinds: [PageKind], _ nodes: [DataNode], definition: (DataNode) -> DataNode?
  ) -> ContractChecks {
    var found: [String: KindChecks] = [:]
    for (kind, node) in zip(kinds, nodes) {
      var checks = KindChecks()
      let captures = kind.paths.flatMap(\.captureNames)
      let own = Array(Set(kind.recordFields)).sorted()
      if let part = node["check"].flatMap(definition) {
        var variables = common(own, captures)
        add(kind.data?.recordSets ?? [], to: &variables)
        checks.own = self.checks(part, Site(variables: variables, title: kind.title))
      }
      let data = node[kind.isData ? "data" : "frontmatter"]
      read(
        kind.data?.recordSets ?? [], data?["records"], in: kind, own, captures,
        definition: definition, into: &checks)
      let tables = node["tables"]?.items ?? []
      for (index, table) in kind.tables.enumerated() where tables.count == kind.tables.count {
        guard let entry = tables[index].mapping?.entry(named: "check"),
          let part = definition(entry.value)
        else { continue }
        guard case .eachRow(let labels) = table.content else {
          note("only a table with 'each-row' can have 'check'", at: entry.key.range)
          continue
        }
        var variables = common(labels.fields, captures)
        addPage(own, to: &variables)
        let columns = table.columns.prefix(3).joined(separator: ", ")
        let title = "a row of the table \(columns) in \(kind.title)"
        if let rows = self.checks(part, Site(variables: variables, title: title)) {
          checks.rows.append((index, rows))
        }
      }
      if !checks.isEmpty { found[kind.name] = checks }
    }
    return ContractChecks(rules: rules, kinds: found)
  }

  private mutating func read(
    _ sets: [RecordSetLayout], _ node: DataNode?, in kind: PageKind, _ own: [FieldIndex],
    _ captures: [String], definition: (DataNode) -> DataNode?, into checks: inout KindChecks
  ) {
    for set in sets {
      guard let part = node?[set.name] else { continue }
      if let list = part["check"].flatMap(definition) {
        var variables = common(set.allFields, captures)
        addPage(own, to: &variables)
        add(set.recordSets, to: &variables)
        let title = "a record of '\(set.name)' in \(kind.title)"
        if let found = self.checks(list, Site(variables: variables, title: title)) {
          checks.sets.append((set, found))
        }
      }
      read(
        set.recordSets, part["records"], in: kind, own, captures, definition: definition,
        into: &checks)
    }
  }

  /// The variables of a record with some fields.
  private func common(_ own: [FieldIndex], _ captures: [String]) -> CheckVariables {
    var variables = CheckVariables(fieldCount: fields.count)
    for field in own {
      let definition = fields[field]
      variables.add(
        definition.variableName, .field(field), definition.expressionType,
        isMixed: definition.mayBeBoolean)
    }
    variables.add("today", .today, .timestamp)
    for name in captures {
      variables.add("path.\(CheckVariable.name(of: name))", .capture(name), .string)
    }
    return variables
  }

  private func addPage(_ own: [FieldIndex], to variables: inout CheckVariables) {
    for field in own {
      let definition = fields[field]
      variables.add(
        "page.\(definition.variableName)", .pageField(field), definition.expressionType,
        isMixed: definition.mayBeBoolean)
    }
  }

  private func add(_ sets: [RecordSetLayout], to variables: inout CheckVariables) {
    for set in sets {
      variables.add(
        CheckVariable.name(of: set.name), .records(set), .list(.map(.string, .dyn)))
    }
  }

  private mutating func checks(_ node: DataNode, _ site: Site) -> RecordChecks? {
    variableCount += fields.count
    compiledCount += node.items?.count ?? 0
    guard variableCount <= Self.mostVariables, compiledCount <= Self.mostCompiled else {
      note("there are too many checks, or records with checks", at: node.range)
      return nil
    }
    let checks = (node.items ?? []).compactMap { check($0, site) }
    return checks.isEmpty ? nil : RecordChecks(site.variables, checks)
  }

  private mutating func check(_ node: DataNode, _ site: Site) -> RecordCheck? {
    guard problems.count < FileProblems.most else { return nil }
    let condition = node["if"].map { ($0, expression($0, site)) }
    guard let part = node["assert"], let assertion = expression(part, site) else { return nil }
    if let condition, condition.1 == nil { return nil }
    let list = site.variables.list
    if assertion.variables.isEmpty, condition?.1?.variables.isEmpty != false {
      note("the check uses no field, so it is the same for all records", at: part.range)
    }
    let message = node["message"].flatMap { self.message($0, site) }
    let place = node["at"].flatMap { self.place($0, site) }
    let names = assertion.variables + (condition?.1?.variables ?? [])
    let id =
      node["id"]?.string
      ?? names.reduce(into: [String]()) { words, index in
        let word = Self.id(of: list[index].name)
        if !words.contains(word) { words.append(word) }
      }.joined(separator: "-")
    let text = Texts(
      condition: condition?.1?.text.onOneLine, assertion: assertion.text.onOneLine,
      message: node["message"]?.string)
    let title = message?.title ?? "Record for which this is false: \(text.assertion)"
    guard let rule = rule(id, title, node, site, text) else { return nil }
    return RecordCheck(
      rule: rule, condition: condition?.1, assertion: assertion, place: place,
      message: message ?? CheckMessage(text.defaultMessage), among: list)
  }

  private mutating func expression(_ node: DataNode, _ site: Site) -> CheckedExpression? {
    guard let text = node.scalar?.text else { return nil }
    let places = TextPlaces(node, in: bytes)
    let (expression, found) = CheckedExpression.compile(
      text, variables: site.variables.declared, expecting: .bool, place: places.callAsFunction)
    for problem in found { note(problem.message, at: problem.range) }
    return expression
  }

  private mutating func message(_ node: DataNode, _ site: Site) -> CheckMessage? {
    guard let text = node.string else { return nil }
    var found: [CheckMessage.Problem] = []
    let message = CheckMessage(text, variables: site.variables, problems: &found)
    let places = TextPlaces(node, in: bytes)
    for problem in found { note(problem.message, at: places(problem.range)) }
    return message
  }

  /// The field that a text names, as in the contract or as a variable.
  private mutating func place(_ node: DataNode, _ site: Site) -> FieldIndex? {
    guard let name = node.string else { return nil }
    let list = site.variables.list
    if let index = site.variables.index(of: CheckVariable.name(of: name)),
      case .field(let field) = list[index].source
    {
      return field
    }
    let names = list.compactMap { variable in
      if case .field(let field) = variable.source { fields[field].name } else { nil }
    }
    note(
      "the record has no field '\(name)'; \(ContractReader.hint(name, among: names))",
      at: node.range)
    return nil
  }

  private struct Texts {
    let condition: String?
    let assertion: String
    let message: String?

    var defaultMessage: String { "this is false here: \(assertion)" }
  }

  /// The number of the rule with an id; nil, and a problem, where another check has it.
  private mutating func rule(
    _ id: String, _ title: String, _ node: DataNode, _ site: Site, _ text: Texts
  ) -> Int? {
    if let other = known[id] {
      if other.place == node.range { return other.number }
      let hint = node["id"] == nil ? "; give one of them an 'id' of its own" : ""
      note(
        "two checks have the id '\(id)'\(hint)",
        at: node["id"]?.range ?? node["assert"]?.range ?? node.range)
      return nil
    }
    let number = rules.count
    known[id] = (number, node.range)
    var paragraphs: [String] = []
    if let own = node["rationale"]?.string { paragraphs.append(own) }
    paragraphs.append("A check of the contract '\(contract)' for \(site.title):")
    var lines = text.condition.map { ["    if: \($0)"] } ?? []
    lines.append("    assert: \(text.assertion)")
    if let message = text.message { lines.append("    message: \(message.onOneLine)") }
    paragraphs.append(lines.joined(separator: "\n"))
    rules.append(
      RuleDescriptor(
        ContractChecks.prefix + id,
        node["title"]?.string ?? title,
        severity: node["severity"]?.string.flatMap { Severity(rawValue: $0) } ?? .error,
        category: node["category"]?.string.flatMap { Category(rawValue: $0) } ?? .records,
        traits: [.judgesText], rationale: paragraphs.joined(separator: "\n\n"), examples: []))
    return number
  }

  /// A name as a part of an id: `path-topic` for `path.topic`.
  private static func id(of name: String) -> String {
    name.utf8.split { !$0.isAlphanumeric }
      .map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }.joined(separator: "-")
  }
}

extension String {
  /// The text with every run of white space as one space.
  fileprivate var onOneLine: String {
    split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
