import BuiltInSchemas
import DataSyntax
import SourceText

/// Reads a contract from the bytes of its YAML file; checks here what its schema cannot.
package struct ContractReader {
  private var problems: [FileProblem] = []
  var hasProblems: Bool { !problems.isEmpty }
  /// How prices are written; nil where the contract does not define it.
  private(set) var prices: PriceForm?
  /// The fields, in the order of the contract.
  var definitions: [FieldDefinition] = []
  /// The fields by name; nil without a list of fields to look names up in.
  var fields: [String: FieldIndex]?
  /// The type of each field; nil where it has none, or one that does not exist.
  var types: [ValueType?] = []
  /// The vocabularies read so far, by name; nil likewise.
  var vocabularies: [String: BadgeVocabulary]?
  /// The paths of each kind, by its name.
  private(set) var paths: [String: [PathPattern]] = [:]
  /// The names of all kinds, and of the captures in the paths of each.
  private(set) var captures: [String: [String]] = [:]
  /// The names of the kinds of data files.
  private(set) var dataKinds: Set<String> = []
  /// The parts that the contract defines once, by name, and those that are used.
  private var shared: [String: DataNode] = [:]
  private var used: Set<String> = []
  var hasDefinitions: Bool { !shared.isEmpty }
  /// Whether a field has a type that does not exist.
  var hasUnknownTypes = false
  /// The states of the patterns of fields so far.
  var patternStates = 0
  /// The bytes of the contract; empty where they are unknown.
  let bytes: [UInt8]
  /// Whether it is one of those that come with Catalint, which have no problems.
  let isBuiltIn: Bool
  /// The files with schemas that the contract refers to.
  var schemaFiles: SchemaFiles
  /// The name of the current kind.
  var kindName = ""
  /// The sections of the current kind.
  var sections: [SectionLayout] = []

  /// The only supported format number.
  private static let number = 1

  /// A contract, or the problems that keep the file from being one; `neighbours` are the files that
  /// it may refer to.
  package static func read(
    _ bytes: [UInt8], beside neighbours: NeighbourFiles = .none
  ) -> Result<Contract, FileProblems> {
    let file = SettingsFile(
      SourceFile(path: "contract", bytes: bytes), schema: BuiltInSchema.contract)
    guard let root = file.root else {
      return .failure(file.problems.isEmpty ? empty : FileProblems(file.problems))
    }
    // Nothing else is known about a later format.
    if let node = root["contract"], let number = node.integer, number != Self.number {
      let message = "this version of Catalint reads contract format \(Self.number), not \(number)"
      return .failure(FileProblems([FileProblem(message, at: node.range)]))
    }
    let failures = file.failures.isEmpty ? SharedParts.failures(in: root) : file.failures
    let problems = failures.map(FileProblem.init)
    let own = file.failures.isEmpty ? problems : keyProblems(problems, in: root)
    let result = read(root, own, ContractReader(bytes, beside: neighbours))
    guard !failures.isEmpty, case .failure(let all) = result else { return result }
    // Keep the problems that remain when misspelt words are corrected; the others follow from the
    // misspelling.
    let corrected = Corrections(failures).applied(to: root)
    let others = read(corrected, own, ContractReader(bytes, beside: neighbours))
    guard case .failure(let known) = others else { return result }
    let shared = Set(known.list)
    return .failure(FileProblems(all.list.filter(shared.contains), in: all.files))
  }

  /// Reads the tree of a built-in contract without validating it: a test proves that it is valid.
  static func read(builtIn tree: DataNode?) -> Result<Contract, FileProblems> {
    tree.map { read($0, [], ContractReader([], beside: .none, isBuiltIn: true)) }
      ?? .failure(empty)
  }

  private static let empty = FileProblems([
    FileProblem("the file is empty", at: ByteRange(at: 0))
  ])

  /// Continues where the schema already found problems, to report all of them at once.
  private static func read(
    _ root: DataNode, _ problems: [FileProblem], _ reader: ContractReader
  ) -> Result<Contract, FileProblems> {
    var reader = reader
    let contract = reader.contract(root)
    var all = problems + reader.problems + reader.schemaFiles.problems
    // After another problem, what names the field or the definition may be wrong.
    if all.isEmpty, !reader.isBuiltIn {
      reader.noteUnusedDefinitions(root)
      if !reader.hasProblems { reader.noteUnusedFields(of: contract, root) }
      all = reader.problems
    }
    if all.isEmpty { return .success(contract) }
    let files = reader.schemaFiles.files
    // Users are shown the paths by which they know the files.
    return .failure(
      FileProblems(
        all.map { problem in
          FileProblem(
            problem.message, at: problem.range, of: problem.path.flatMap { files[$0]?.path })
        },
        in: Set(all.compactMap(\.path)).sorted().compactMap { files[$0] }))
  }

  private init(
    _ bytes: [UInt8], beside neighbours: NeighbourFiles, isBuiltIn: Bool = false
  ) {
    self.bytes = bytes
    self.isBuiltIn = isBuiltIn
    schemaFiles = SchemaFiles(neighbours)
  }

  mutating func note(_ message: @autoclosure () -> String, at node: DataNode) {
    note(FileProblem(message(), at: node.range))
  }

  /// Notes a name that is not one of `known`: `there is no field 'a'; did you mean 'b'?`
  mutating func noteUnknown(
    _ noun: String, _ name: String, among known: @autoclosure () -> [String], at node: DataNode
  ) {
    note("there is no \(noun) '\(name)'; \(Self.hint(name, among: known()))", at: node)
  }

  /// Adds a problem once: kinds can share a part, and schemas a file.
  mutating func note(_ problem: @autoclosure () -> FileProblem) {
    guard problems.count < FileProblems.most else { return }
    let problem = problem()
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// A suggestion for a word that is not in `known`, or the list of expected words.
  static func hint(_ word: String, among known: [String]) -> String {
    if let nearest = Spelling.nearest(to: word, in: known) { return "did you mean '\(nearest)'?" }
    return known.isEmpty
      ? "there are none" : "expected " + known.map { "'\($0)'" }.joined(separator: ", ")
  }

  private mutating func contract(_ root: DataNode) -> Contract {
    prices = priceForm(root["prices"])
    for (name, part) in root.parts("definitions") { shared[name] = part }
    // The rest refers to fields and vocabularies by name; fields and vocabularies to each other.
    let fields = root.parts("fields")
    if root["fields"]?.mapping != nil { readNames(of: fields) }
    let badges = root["badges"]
    if badges == nil { vocabularies = [:] }
    readVocabularies(badges?["vocabularies"])
    readFields(fields)
    let parts = resolvedKinds(root.parts("kinds")).map { kind in
      (name: kind.name, value: withDataOfItsOwn(kind.value))
    }
    for (name, kind) in parts {
      if kind["data"] != nil { dataKinds.insert(name) }
      let patterns = kind.items("paths").compactMap { pattern($0) }
      paths[name] = patterns
      captures[name] = patterns.flatMap(\.captureNames)
    }
    let kinds = parts.map { kind($0.name, $0.value) }
    for (kind, part) in zip(kinds, parts) { checkListings(of: kind, part.value, among: kinds) }
    return Contract(
      name: root["name"]?.string ?? "", isBuiltIn: isBuiltIn,
      renderers: renderers(root.items("places")), ids: ids(root["ids"]),
      missing: root.texts("missing"), prices: prices ?? PriceForm(currency: "", free: []),
      fields: definitions, kinds: kinds,
      counterparts: root.items("agreement").compactMap { counterparts($0, among: kinds) },
      constraints: constraints(root, kinds), badgePrefix: badges?["prefix"]?.string ?? "",
      checks: checks(of: kinds, parts.map(\.value), in: root["name"]?.string ?? ""),
      schemaFiles: schemaFiles.files.keys.sorted())
  }

  private mutating func noteUnusedDefinitions(_ root: DataNode) {
    for entry in root.entries("definitions") {
      guard let name = entry.name, !used.contains(name) else { continue }
      note("nothing uses the definition '\(name)'", at: entry.key)
    }
  }

  private mutating func checks(
    of kinds: [PageKind], _ nodes: [DataNode], in name: String
  ) -> ContractChecks {
    var reader = CheckReader(name, definitions, in: bytes)
    let checks = reader.read(kinds, nodes) { definition(usedBy: $0) }
    // They may follow from a type that is not known.
    if !hasUnknownTypes { for problem in reader.problems { note(problem) } }
    return checks
  }

  /// A part, or the definition that it uses, `{use: model-fields}`, with the entries next to `use`.
  mutating func definition(usedBy node: DataNode?) -> DataNode? {
    var open: [String] = []
    return definition(usedBy: node, within: &open)
  }

  /// As above; `open` are the enclosing definitions, to which the used ones are added.
  mutating func definition(usedBy node: DataNode?, within open: inout [String]) -> DataNode? {
    guard let node, node.use != nil else { return node }
    let first = open.count
    let part = node.followingUses(in: shared, within: &open)
    used.formUnion(open[first...])
    guard let use = part.use, let name = use.name.string else { return part }
    if shared[name] != nil {
      note("the definition '\(name)' uses itself", at: use.name)
      return nil
    }
    // `use` may also be an ordinary label.
    if !use.others.isEmpty { return part }
    let known = shared
    noteUnknown("definition", name, among: known.keys.sorted(), at: use.name)
    return nil
  }
}

extension ContractReader {
  /// Reports that a schema is too large or too deep with the definitions that it uses; some of them
  /// are not reached then.
  mutating func noteExcess(_ excess: @autoclosure () -> String, of schema: DataNode) {
    note("with its definitions, the schema \(excess())", at: schema)
    used.formUnion(shared.keys)
  }

  /// The problems of a file that its schema found: that of a key at the top level that only a kind
  /// has says so.
  private static func keyProblems(
    _ problems: [FileProblem], in root: DataNode
  ) -> [FileProblem] {
    let bytes = BuiltInSchema.contract
    let schema = DataDocument.parse(bytes, in: ByteRange(0, bytes.count), as: .json).root
    return problems.map { problem in
      let entry = root.entries.first { $0.key.range == problem.range }
      guard let name = entry?.name, schema?["properties"]?[name] == nil,
        schema?["$defs"]?["kind"]?["properties"]?[name] != nil
      else { return problem }
      return FileProblem("'\(name)' is a key of a kind, which is in 'kinds'", at: problem.range)
    }
  }
}
