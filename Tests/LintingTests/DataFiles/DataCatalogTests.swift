import Contract
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Catalogs of data files.
@Suite struct DataCatalogTests {
  private let folder: TemporaryFolder

  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    fields:
      name: {type: text, role: title}
      released: {type: date, role: release-date}
      cutoff: {type: date, role: knowledge-cutoff}
      window: {type: quantity, role: context-window}
    kinds:
      model:
        title: a model
        paths: ["providers/{provider}/models/{id}.toml", "providers/{provider}/models/{id}.yaml"]
        data:
          fields: {name: name, released: released, cutoff: cutoff, window: window}
          schema:
            required: [name]
            properties: {name: {}, released: {}, cutoff: {}, window: {}, status: {enum: [alpha, beta]}}
            additionalProperties: false
    agreement:
      - {kinds: [model], by: id, fields: [window]}
    """)

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run() -> LintResult { CatalogRun(folder.path, contract: Self.contract).result }

  private func findings() -> [String] {
    run().diagnostics.map { "\($0.path) \($0.rule): \($0.message.text)" }
  }

  private func write(_ text: String, _ path: String) throws {
    try folder.write(text.utf8, to: path)
  }

  @Test func `a catalog of data is checked`() throws {
    try write("name = \"o3\"\nwindow = 200000\n", "providers/openai/models/o3.toml")
    try write("name: o3\nwindow: 200000\n", "providers/azure/models/o3.yaml")
    try write("{}", "providers/azure/notes.json")
    let result = run()
    #expect(result.pages == 2)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `pages of one kind in different formats have to agree`() throws {
    try write("name = \"o3\"\nwindow = 200000\n", "providers/openai/models/o3.toml")
    try write("name: o3\nwindow: 128000\n", "providers/azure/models/o3.yaml")
    #expect(
      findings().map { $0.prefix { $0 != ":" } } == [
        "providers/azure/models/o3.yaml facts-disagree"
      ])
  }

  @Test func `a symbolic link is the page that it resolves to, whose facts count once`() throws {
    try write("name = \"o3\"\nreleased = \"2025-02-31\"\n", "providers/openai/models/o3.toml")
    try folder.makeFolder("providers/azure/models")
    try folder.link("providers/azure/models/o3.toml", to: "../../openai/models/o3.toml")
    #expect(run().pages == 1)
    #expect(findings().count == 1)
    #expect(findings()[0].hasPrefix("providers/openai/models/o3.toml malformed-date"))
  }

  @Test func `a file that git wrote for a symbolic link is one`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try write("../../openai/models/o3.toml", "providers/azure/models/o3.toml")
    #expect(run().pages == 1)
    #expect(findings() == [])
  }

  @Test func `a link to nothing is a finding, and the rest is checked`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try folder.link("providers/openai/models/o4.toml", to: "gone.toml")
    try write("../../../../x.toml", "providers/openai/models/o5.toml")
    let result = run()
    #expect(result.unread.isEmpty)
    #expect(
      result.diagnostics.map { "\($0.path) \($0.rule)" } == [
        "providers/openai/models/o4.toml broken-alias",
        "providers/openai/models/o5.toml broken-alias",
      ])
  }

  @Test func `files that only name one another are links to nothing`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try write("o5.toml", "providers/openai/models/o4.toml")
    try write("o4.toml", "providers/openai/models/o5.toml")
    #expect(
      run().diagnostics.map { "\($0.path) \($0.rule)" } == [
        "providers/openai/models/o4.toml broken-alias",
        "providers/openai/models/o5.toml broken-alias",
      ])
  }

  @Test func `a link to a hidden file cannot be read`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try write("name = \"o4\"\n", "providers/openai/models/.o4.toml")
    try folder.link("providers/openai/models/o4.toml", to: ".o4.toml")
    #expect(run().unread.map(\.path) == ["providers/openai/models/o4.toml"])
  }

  @Test func `a page without its ending is found by its keys`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    let page = "name = \"o4\"\nreleased = \"2025-04-16\"\ncutoff = \"2024-06-01\"\nwindow = 1\n"
    try write(page, "providers/openai/models/o4")
    try write("A license.\n", "providers/openai/models/LICENSE")
    #expect(
      run().diagnostics.map { "\($0.path) \($0.rule)" } == [
        "providers/openai/models/o4 misplaced-page"
      ])
  }

  @Test(arguments: [
    ("provider/openai/models/o4.toml", "providers/openai/models/o4.toml"),
    ("providers/openai/model/o4.toml", "providers/openai/models/o4.toml"),
    ("Providers/openai/models/o4.yaml", "providers/openai/models/o4.yaml"),
    ("providers/openai/models/o4.tmol", "providers/openai/models/o4.toml"),
    ("providers/openai/models/o4.TOML", "providers/openai/models/o4.toml"),
    ("providers/openai/models/o4.yml", "providers/openai/models/o4.yaml"),
    ("providers/openai/models/o4.yalm", "providers/openai/models/o4.yaml"),
  ])
  func `a path of a page but for one edit is misplaced, whatever the file contains`(
    path: String, meant: String
  ) throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    for text in ["name: o4\n", "name = [\n", "nmae: o4\nnmae: o4\n", ""] {
      try write(text, path)
      let found = findings()
      #expect(found.count == 1 && found.first?.hasPrefix("\(path) misplaced-page") == true)
      #expect(found.first?.hasSuffix("did you mean '\(meant)'?") == true)
    }
  }

  @Test func `data in a folder that differs more is misplaced if it is like a page`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try write("name = \"o4\"\nwindow = 1\n", "providers/openai/llms/o4.toml")
    try write("name = \"site\"\nversion = 1\n", "providers/openai/site/o4.toml")
    #expect(findings() == [])
    let page = "name = \"o4\"\nreleased = \"2025-04-16\"\nwindow = 1\n"
    for path in ["providers/openai/llms/o4.toml", "openai/models/o5.toml"] { try write(page, path) }
    #expect(
      findings().map { $0.prefix { $0 != ":" } } == [
        "openai/models/o5.toml misplaced-page", "providers/openai/llms/o4.toml misplaced-page",
      ])
  }

  @Test(arguments: [
    ("providers/o4.toml", "providers/{provider}/models/o4.toml"),
    ("providers/models/o4.toml", "providers/{provider}/models/o4.toml"),
    ("providers/openai/models/o4.toml.txt", "providers/openai/models/o4.toml"),
    ("providers/openai/models/o4.toml ", "providers/openai/models/o4.toml"),
    // Templates, and files outside the folders of pages.
    ("providers/_template.toml", nil), ("docs/o4.toml", nil), ("o4.toml", nil),
    ("docs/o4.toml.txt", nil),
  ])
  func `data in too high a folder, or with an added ending, is misplaced if it is like a page`(
    path: String, meant: String?
  ) throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    try write("name = \"o4\"\nreleased = \"2025-04-16\"\nwindow = 1\n", path)
    for (path, text) in [
      ("providers/package.toml", "name = \"o4\"\n[scripts]\nwindow = 1\nreleased = 2\n"),
      ("providers/README.md", "# Providers\n"), ("providers/notes.txt", "name\n"),
      ("providers/openai/models/notes.txt", "name = 1\nreleased\nwindow\n"),
      ("providers/o4.json", "{\"name\": \"o4\"}\n"),
    ] {
      try write(text, path)
    }
    let found = findings().filter { $0.contains("misplaced-page") }
    #expect(found.count == (meant == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.hasPrefix("\(path) ") && $0.contains("'\(meant ?? "")'") })
  }

  @Test func `data of other purposes is not misplaced`() throws {
    try write("name = \"o3\"\n", "providers/openai/models/o3.toml")
    let package = "{\"name\": \"site\", \"version\": \"1.0.0\", \"scripts\": {}}\n"
    for path in ["package.json", "providers/site/package.json", "site/models/package.json"] {
      try write(package, path)
    }
    try write("name: Tests\n", "providers/openai/workflows/test.yml")
    for ending in ["xml", "jsonl", "haml", "html", "tom.bak", "yaml~"] {
      try write("name: o4\nreleased: 2025-04-16\n", "providers/openai/models/o4.\(ending)")
    }
    #expect(findings() == [])
  }

  @Test(arguments: ["# catalint-disable-next-line malformed-date\n", ""])
  func `a comment suppresses a finding in data`(comment: String) throws {
    try write("name = \"o3\"\n\(comment)released = \"2025-02-31\"\n", "providers/a/models/x.toml")
    try write("name: o3\n\(comment)released: 2025-02-31\n", "providers/a/models/y.yaml")
    #expect(run().diagnostics.count == (comment.isEmpty ? 2 : 0))
    #expect(run().suppressed.count == (comment.isEmpty ? 0 : 2))
  }

  @Test(arguments: [
    (
      "name = \"o3\"\nreleased = '14.04.2025'\n", "name = \"o3\"\nreleased = '2025-04-14'\n",
      "x.toml"
    ),
    (
      "name: \"o3\"\nreleased: 2025/04/14 # comment\n",
      "name: \"o3\"\nreleased: 2025-04-14 # comment\n", "x.yaml"
    ),
    (
      "name = \"o3\"\n\"relesed\" = '2025-04-14'\n", "name = \"o3\"\n\"released\" = '2025-04-14'\n",
      "x.toml"
    ),
    ("name = \"o3\"", "name = \"o3\"\n", "x.toml"),
    ("name: o3\nstatus: \"alhpa\"\n", "name: o3\nstatus: \"alpha\"\n", "x.yaml"),
  ])
  func `a fix keeps the style of the data`(bad: String, good: String, name: String) throws {
    try write(bad, "providers/a/models/\(name)")
    let linter = Linter(
      contract: Self.contract, rules: RuleSettings(), today: SmallCatalog.today, jobs: 1)
    _ = Fixer(linter, includesUnsafe: true).run(.catalog(root: folder.path, parts: []))
    #expect(try folder.files()["providers/a/models/\(name)"] == Array(good.utf8))
  }
}
