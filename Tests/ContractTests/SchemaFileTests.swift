import Contract
import JSONSchema
import SourceText
import Testing

/// Schemas in files in the folder of a contract.
@Suite struct SchemaFileTests {
  /// Files in the folder of a contract, and how often each was read.
  private final class Folder: @unchecked Sendable {
    let files: [String: String]
    private(set) var reads: [String] = []

    init(_ files: [String: String]) { self.files = files }

    var neighbours: NeighbourFiles {
      NeighbourFiles { [self] path in
        reads.append(path)
        guard let text = files[path] else { return .failure(.init("there is no such file")) }
        return .success(SourceFile(path: "at/\(path)", text: text))
      }
    }
  }

  private static func contract(_ schema: String, record: String = "true") -> [UInt8] {
    Array(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {a: {type: text}}
      kinds:
        page: {paths: ["{a}.toml"], data: {schema: \(schema)}, record: \(record)}

      """.utf8)
  }

  private func problems(_ schema: String, _ files: [String: String]) -> [String] {
    switch ContractReader.read(Self.contract(schema), beside: Folder(files).neighbours) {
    case .success: []
    case .failure(let problems):
      problems.list.map { problem in
        let bytes = problem.path.flatMap { path in problems.files.first { $0.path == path } }
        let text =
          (bytes ?? SourceFile(path: "", bytes: Self.contract(schema))).text(problem.range)
        return "\(problem.path ?? "contract"): \(text.prefix(40)): \(problem.message)"
      }
    }
  }

  @Test(arguments: [
    ("model.json", #"{"required": ["name"]}"#), ("schemas/model.yaml", "required: [name]"),
    ("./schemas/../model.yml", "required: [name]"),
  ])
  func `a schema may be in a file of JSON or YAML`(path: String, text: String) throws {
    let file = path.hasPrefix("./") ? "model.yml" : path
    let folder = Folder([file: text])
    let contract = try ContractReader.read(
      Self.contract("{$ref: \(path)}", record: "{$ref: \(path)}"), beside: folder.neighbours
    ).get()
    #expect(contract.kinds[0].data?.schema?.requiredNames == ["name"])
    #expect(contract.kinds[0].record?.schema.requiredNames == ["name"])
    #expect(folder.reads == [file])
  }

  @Test func `files may refer to each other, and to parts of each other`() throws {
    let folder = Folder([
      "a.json": ##"{"$ref": "parts/b.yaml#/$defs/all"}"##,
      "parts/b.yaml": "$defs: {all: {allOf: [{$ref: c.json}, {$ref: ../d.json}]}}",
      "parts/c.json": #"{"required": ["c"], "properties": {"next": {"$ref": "../a.json"}}}"#,
      "d.json": #"{"required": ["d"]}"#,
    ])
    let contract = try ContractReader.read(
      Self.contract("{$ref: a.json}"), beside: folder.neighbours
    ).get()
    #expect(contract.kinds[0].data?.schema?.requiredNames.sorted() == ["c", "d"])
    #expect(folder.reads.sorted() == ["a.json", "d.json", "parts/b.yaml", "parts/c.json"])
  }

  /// A schema whose reference cannot be followed, and the problem.
  struct BadReference: CustomTestStringConvertible {
    let schema: String
    let file: String
    let place: String
    let message: String

    var testDescription: String { schema }

    /// One that is reported at the reference.
    init(_ reference: String, _ message: String) {
      self.init(reference, in: "contract", "'\(reference)'", message)
    }

    /// One that is reported in a file.
    init(_ reference: String, in file: String, _ place: String, _ message: String) {
      schema = "{$ref: '\(reference)'}"
      self.file = file
      self.place = place
      self.message = message
    }
  }

  private static let outside = "is not in the folder of the contract"
  private static let isURL = "is a URL; expected a file in the folder of the contract"

  private static let badReferences = [
    BadReference("../secret.json", "'../secret.json' \(outside)"),
    BadReference("a/../../secret.json", "'a/../../secret.json' \(outside)"),
    BadReference("/etc/passwd.json", "'/etc/passwd.json' \(outside)"),
    BadReference("a\\..\\b.json", "'a\\..\\b.json' \(outside)"),
    BadReference("https://example.com/a.json", "'https://example.com/a.json' \(isURL)"),
    BadReference("//example.com/a.json", "'//example.com/a.json' \(isURL)"),
    BadReference("file:///etc/a.json", "'file:///etc/a.json' \(isURL)"),
    BadReference("C:\\a.json", "'C:\\a.json' \(isURL)"),
    BadReference("a.toml", "'a.toml' should end in '.json', '.yaml' or '.yml'"),
    BadReference("none.json", "'none.json' cannot be used: there is no such file"),
    BadReference(
      "good.json#/$defs/x", "reference to 'good.json#/$defs/x', which does not exist"),
    BadReference("empty.yaml", in: "at/empty.yaml", "", "the file is empty"),
    BadReference(
      "list.json", in: "at/list.json", "[1]",
      "a list where a schema was expected: a mapping, 'true' or 'false'"),
    BadReference(
      "word.yaml", in: "at/word.yaml", "requierd",
      "unknown keyword 'requierd'; did you mean 'required'?"),
    BadReference(
      "self.json", in: "at/self.json", "\"self.json\"",
      "reference 'self.json' resolves to itself without going into the value"),
    BadReference(
      "outside.json", in: "at/outside.json", "\"../../x.json\"", "'../../x.json' \(outside)"),
  ]

  @Test(arguments: badReferences)
  func `a reference that cannot be followed is reported at its place`(_ bad: BadReference) {
    let files = [
      "empty.yaml": "# nothing\n", "list.json": "[1]", "word.yaml": "requierd: [a]\n",
      "self.json": #"{"$ref": "self.json"}"#, "good.json": "{}",
      "outside.json": #"{"$ref": "../../x.json"}"#,
    ]
    #expect(problems(bad.schema, files) == ["\(bad.file): \(bad.place): \(bad.message)"])
  }

  @Test func `a file that cannot be parsed is reported at its defect`() throws {
    let found = problems("{$ref: bad.json}", ["bad.json": #"{"required": tru}"#])
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix("at/bad.json: tru"))
  }

  @Test func `a value that looks like a reference is none`() {
    #expect(problems("{const: {$ref: ../x.json}}", [:]) == [])
  }

  private static let addressed = [
    "a/model.json":
      #"{"$id": "https://x.org/v1/model.json", "required": ["m"], "allOf": [{"$ref": "parts/size.json"}]}"#,
    "a/parts/size.json":
      #"{"$id": "https://x.org/v1/parts/size.json", "required": ["s"], "allOf": [{"$ref": "https://x.org/v1/name.json#name"}, {"$ref": "../model.json#/$defs/none"}]}"#,
    "a/name.json":
      #"{"$id": "https://x.org/v1/name.json", "$defs": {"n": {"$anchor": "name", "required": ["n"]}}}"#,
  ]

  @Test func `files refer to each other by their URLs, which are not fetched`() throws {
    var files = Self.addressed
    files["a/parts/size.json"] = files["a/parts/size.json"]?.replacing(
      #", {"$ref": "../model.json#/$defs/none"}"#, with: "")
    let folder = Folder(files)
    let contract = try ContractReader.read(
      Self.contract("{$ref: a/model.json}", record: "{$ref: 'a/name.json#name'}"),
      beside: folder.neighbours
    ).get()
    #expect(contract.kinds[0].data?.schema?.requiredNames.sorted() == ["m", "n", "s"])
    #expect(contract.kinds[0].record?.schema.requiredNames == ["n"])
    #expect(folder.reads.sorted() == files.keys.sorted())
  }

  @Test func `a contract may refer to a file by its URL once it refers to it by its path`() {
    var files = Self.addressed
    files["a/parts/size.json"] = "{}"
    let schema = "{allOf: [{$ref: 'https://x.org/v1/name.json#name'}, {$ref: a/name.json}]}"
    #expect(problems(schema, files) == [])
    #expect(
      problems("{$ref: 'https://x.org/v1/name.json'}", files)
        == ["contract: 'https://x.org/v1/name.json': 'https://x.org/v1/name.json' \(Self.isURL)"])
  }

  @Test func `a URL of no file is reported`() {
    #expect(
      problems("{$ref: a/model.json}", Self.addressed)
        == [
          "at/a/parts/size.json: \"../model.json#/$defs/none\": reference to "
            + "'../model.json#/$defs/none', which does not exist"
        ])
    var files = Self.addressed
    files["a/name.json"] = nil
    #expect(
      problems("{$ref: a/model.json}", files) == [
        "at/a/parts/size.json: \"https://x.org/v1/name.json#name\": "
          + "'a/name.json' cannot be used: there is no such file",
        "at/a/parts/size.json: \"../model.json#/$defs/none\": reference to "
          + "'../model.json#/$defs/none', which does not exist",
      ])
    files["a/parts/size.json"] =
      #"{"$id": "https://x.org/v1/parts/size.json", "$ref": "https://y.org/a.json"}"#
    #expect(
      problems("{$ref: a/model.json}", files)
        == ["at/a/parts/size.json: \"https://y.org/a.json\": 'https://y.org/a.json' \(Self.isURL)"])
  }

  @Test(arguments: ["default", "enum", "const", "examples", "$ref"])
  func `a property may have the name of a keyword`(name: String) throws {
    let folder = Folder(["a.json": #"{"required": ["a"]}"#])
    let schema = "{properties: {\(name): {$ref: a.json}}}"
    _ = try ContractReader.read(Self.contract(schema), beside: folder.neighbours).get()
    #expect(folder.reads == ["a.json"])
  }

  @Test func `the number of files is bounded`() {
    var files: [String: String] = [:]
    for number in 0..<100 {
      files["\(number).json"] = #"{"properties": {"a": {"$ref": "\#(number + 1).json"}}}"#
    }
    let found = problems("{$ref: 0.json}", files)
    #expect(found == ["at/63.json: \"64.json\": the contract refers to more than 64 files"])
  }

  @Test func `the bytes of all files are bounded`() {
    let text = #"{"description": ""# + String(repeating: "a", count: 1_000_000) + #""}"#
    var files: [String: String] = [:]
    for number in 0..<10 { files["\(number).json"] = text }
    let all = (0..<10).map { "{$ref: \($0).json}" }.joined(separator: ", ")
    let found = problems("{allOf: [\(all)]}", files)
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0.contains("more than 4194304 bytes") })
  }
}
