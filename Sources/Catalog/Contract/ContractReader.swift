import DataSyntax
import SourceText

/// Reads a contract from the bytes of its YAML file.
package struct ContractReader {
  var file = ContractFile()
  /// How prices are written; nil where the contract does not say.
  private(set) var prices: PriceForm?
  /// The fields that were read, by name.
  var fields: [String: FieldIndex] = [:]
  /// The fields that were read, in the order of the contract.
  private(set) var definitions: [FieldDefinition] = []
  /// The vocabularies that were read, by name.
  var vocabularies: [String: BadgeVocabulary] = [:]
  /// The sections of the kind that is read.
  var sections: [SectionLayout] = []

  /// The one form of contracts that there is so far.
  private static let form = 1

  /// A contract, or what keeps the file from being one.
  package static func read(_ bytes: [UInt8]) -> Result<Contract, ContractProblems> {
    let yaml = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    guard yaml.problems.isEmpty else {
      return .failure(
        ContractProblems(
          yaml.problems.map { ContractProblem(range: $0.range, message: $0.message) }))
    }
    guard let root = yaml.root else {
      return .failure(
        ContractProblems([ContractProblem(range: ByteRange(at: 0), message: "the file is empty")]))
    }
    var reader = ContractReader()
    let contract = reader.contract(root)
    let problems = reader.file.problems
    return problems.isEmpty ? .success(contract) : .failure(ContractProblems(problems))
  }

  private mutating func contract(_ node: DataNode) -> Contract {
    let root = file.part(
      node, required: ["contract", "name", "ids", "fields", "kinds"],
      optional: ["places", "missing", "prices", "badges"])
    if let node = root?["contract"], let form = file.integer(node), form != Self.form {
      file.note("this Catalint reads contracts of form \(Self.form), not \(form)", at: node)
    }
    prices = priceForm(root?["prices"])
    // Fields and vocabularies first: the rest refers to them by name.
    definitions = fields(root?["fields"])
    let badges = file.part(root?["badges"], required: ["prefix", "vocabularies"])
    for (name, node) in file.entries(badges?["vocabularies"]) {
      vocabularies[name] = vocabulary(name, node)
    }
    return Contract(
      name: file.text(root?["name"]) ?? "", places: places(root?["places"]),
      ids: ids(root?["ids"]), missing: file.texts(root?["missing"]),
      prices: prices ?? PriceForm(currency: "", free: []), fields: definitions,
      kinds: file.entries(root?["kinds"]).map { kind($0.name, $0.value) },
      badgePrefix: file.text(badges?["prefix"]) ?? "")
  }
}
