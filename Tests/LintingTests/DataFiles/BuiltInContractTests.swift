import Contract
import Diagnostics
import TestSupport
import Testing

/// Every contract that is built in, on a small catalog with one mistake.
@Suite struct BuiltInContractTests {
  struct Catalog: CustomTestStringConvertible, Sendable {
    let contract: String
    let pages: [String: String]
    /// The rule that finds the mistake, and where.
    let rule: String
    let place: String

    var testDescription: String { contract }
  }

  private static let catalogs = [
    Catalog(
      contract: "starmap",
      pages: ["authors/openai/models/gpt-4.1-mini.md": "# GPT-4.1 mini\n\n## Overview\n"],
      rule: "missing-key", place: "authors/openai/models/gpt-4.1-mini.md:1"),
    Catalog(
      contract: "models.dev",
      pages: [
        "providers/openai/provider.toml": """
        name = "OpenAI"
        env = ["OPENAI_API_KEY"]
        npm = "@ai-sdk/openai"
        doc = "platform.openai.com/docs/models"

        """
      ],
      rule: "invalid-value", place: "providers/openai/provider.toml:4"),
    Catalog(
      contract: "endoflife",
      pages: [
        "products/python.md": """
        ---
        title: Python
        addedAt: 2019-01-14
        category: lang
        permalink: /python
        releases:
          - releaseCycle: "3.13"
            releaseDate: 2024-10-07
            eol: 2029-10-31
          - releaseCycle: "3.14"
            releaseDate: 2025-10-07
            eol: 2030-10-31
        ---

        # Python

        """
      ],
      rule: "unsorted-records", place: "products/python.md:11"),
    Catalog(
      contract: "explore",
      pages: [
        "topics/swift/index.md": """
        ---
        topic: swift
        display_name: Swift
        short_description: Swift is a programming language
        ---
        Swift was announced by Apple in 2014.

        """
      ],
      rule: "check/unfinished-description", place: "topics/swift/index.md:4"),
    Catalog(
      contract: "portkey",
      pages: [
        "general/openai.json": """
        {
          "name": "openai",
          "gpt-4.1-mini": {"type": {"primary": "chatt"}}
        }

        """
      ],
      rule: "invalid-value", place: "general/openai.json:3"),
    Catalog(
      contract: "public-apis",
      pages: [
        "README.md": publicAPIs(
          "| [Open-Meteo](https://open-meteo.com/) | Global weather forecast API | No | Yse | Yes |"
        )
      ],
      rule: "invalid-value", place: "README.md:12"),
  ]

  /// The list of public APIs, with these rows.
  private static func publicAPIs(_ rows: String) -> String {
    """
    # Public APIs

    ## Learn more about Public APIs

    ## Index

    * [Weather](#weather)

    ### Weather
    API | Description | Auth | HTTPS | CORS |
    |---|:---|:---|:---|:---|
    \(rows)

    ## License

    """
  }

  /// The report without its notices, which are at its end.
  private static func findings(_ run: CatalogRun) -> Substring? {
    run.json.split(separator: "\"notices\"").first
  }

  @Test(arguments: catalogs)
  func `it gives the findings of its file`(_ catalog: Catalog) throws {
    let folder = try TemporaryFolder()
    try folder.write(catalog.pages.mapValues { Array($0.utf8) })
    let file = try PackageFolder.bytes(of: "Schemas/\(catalog.contract)/contract.yaml")
    let byName = CatalogRun(
      folder.path, contract: try #require(BuiltInContract.named(catalog.contract)).get())
    let byFile = CatalogRun(folder.path, contract: try ContractReader.read(file).get())
    // A contract of the user's own also has notices about what no page has.
    #expect(Self.findings(byName) == Self.findings(byFile))
    #expect(byName.places(below: folder.path)[catalog.rule]?.contains(catalog.place) == true)
  }

  @Test func `every one of them has a catalog`() {
    #expect(Self.catalogs.map(\.contract) == BuiltInContract.names)
  }

  @Test func `the block of defaults is checked like a model`() throws {
    let contract = try #require(BuiltInContract.named("portkey")).get()
    let page = """
      {
        "name": "openai",
        "default": {
          "params": [{"key": "top_p"}, {"key": "top_p"}],
          "type": {"primary": "chatt"}
        }
      }

      """
    let found = SmallCatalog(["general/openai.json": Array(page.utf8)], contract: contract)
      .diagnostics()
    #expect(found.map(\.rule) == ["duplicate-value", "invalid-value"])
  }

  @Test(arguments: [("decision", []), ("chat", ["schema-violation"])])
  func `only a provider of decisions has no parameters`(_ type: String, _ rules: [String]) throws {
    let contract = try #require(BuiltInContract.named("portkey")).get()
    let page = """
      {"name": "openai", "default": {"type": {"primary": "\(type)"}}}

      """
    let found = SmallCatalog(["general/openai.json": Array(page.utf8)], contract: contract)
      .diagnostics()
    #expect(found.map(\.rule) == rules)
  }

  @Test func `a row without a key is named by the value that sorts it`() throws {
    let contract = try #require(BuiltInContract.named("public-apis")).get()
    let page = Self.publicAPIs(
      """
      | [Aemet](https://a.org) | Weather of Spain | No | Yes | Yes |
      | [Open-Meteo](https://b.org) | Global weather | No | Yes | Yes |
      | [Meteo](https://c.org) | Weather of lenses | No | Yes | Yes |
      """)
    let found = SmallCatalog(["README.md": Array(page.utf8)], contract: contract).diagnostics()
    #expect(found.map(\.rule) == ["unsorted-records"])
    #expect(found.flatMap(\.related).map(\.message) == ["apis 'Open-Meteo'"])
  }
}
