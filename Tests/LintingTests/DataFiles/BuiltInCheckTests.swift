import Contract
import TestSupport
import Testing

/// What the contracts of public catalogs check, on pages with one mistake.
@Suite struct BuiltInCheckTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let contract: String
    let title: String
    let pages: [String: String]
    /// The rule that finds the mistake, and where.
    let rule: String
    let place: String

    var testDescription: String { "\(contract): \(title)" }
  }

  private static let mistakes = [
    Mistake(
      contract: "models.dev", title: "a provider without a page",
      pages: [
        "providers/openai/models/gpt-4.1-mini.toml": model,
        "providers/groq/provider.toml": "name = \"Groq\"\n",
      ],
      rule: "dangling-reference", place: "providers/openai/models/gpt-4.1-mini.toml:1"),
    Mistake(
      contract: "portkey", title: "a range in the wrong order",
      pages: [
        "general/openai.json": """
        {
          "gpt-4.1-mini": {
            "type": {"primary": "chat"},
            "params": [{"key": "max_tokens", "minValue": 32768, "maxValue": 1}]
          }
        }

        """
      ],
      rule: "check/reversed-range", place: "general/openai.json:4"),
    Mistake(
      contract: "portkey", title: "a price without its amount",
      pages: ["pricing/openai.json": prices(input: "{}", batch: #"{"price": 0.00002}"#)],
      rule: "schema-violation", place: "pricing/openai.json:5"),
    Mistake(
      contract: "portkey", title: "a batch that costs more",
      pages: [
        "pricing/openai.json": prices(input: #"{"price": 0.00004}"#, batch: #"{"price": 0.0002}"#)
      ],
      rule: "check/batch-input-exceeds-input", place: "pricing/openai.json:6"),
    Mistake(
      contract: "endoflife", title: "a misspelt boolean in place of a heading",
      pages: ["products/ruby.md": product("Ruby", "ruby", column: "ture")],
      rule: "schema-violation", place: "products/ruby.md:6"),
    Mistake(
      contract: "endoflife", title: "a path that is not that of the file",
      pages: ["products/ruby.md": product("Ruby", "rubby")],
      rule: "check/path-differs-from-file", place: "products/ruby.md:5"),
    Mistake(
      contract: "portkey", title: "a unit without its price",
      pages: [
        "pricing/openai.json": prices(
          input: #"{"price": 0.00004}, "additional_units": {"web_search": {"prce": 1}}"#,
          batch: #"{"price": 0.00002}"#)
      ],
      rule: "unknown-key", place: "pricing/openai.json:5"),
    Mistake(
      contract: "models.dev", title: "an address without its scheme",
      pages: [
        "providers/openai/provider.toml": "name = \"OpenAI\"\n",
        "providers/openai/models/gpt-4.1-mini.toml":
          model + "\n[provider]\napi = \"api.openai.com/v1\"\n",
      ],
      rule: "schema-violation", place: "providers/openai/models/gpt-4.1-mini.toml:18"),
    Mistake(
      contract: "starmap", title: "an address with two schemes",
      pages: [
        "providers.yaml":
          "- id: openai\n  name: OpenAI\n  catalog: {docs: 'https://https://openai.com'}\n  chat_completions: {url: 'https://api.openai.com/v1'}\n"
      ],
      rule: "schema-violation", place: "providers.yaml:3"),
    Mistake(
      contract: "endoflife", title: "a heading that is a boolean in quotes",
      pages: ["products/ruby.md": product("Ruby", "ruby", column: "\"true\"")],
      rule: "schema-violation", place: "products/ruby.md:6"),
    Mistake(
      contract: "endoflife", title: "the title of another page",
      pages: [
        "products/python.md": product("Ruby", "python"),
        "products/ruby.md": product("Ruby", "ruby"),
      ],
      rule: "value-not-unique", place: "products/python.md:2"),
    Mistake(
      contract: "explore", title: "a year of five digits",
      pages: [
        "topics/swift/index.md": """
        ---
        topic: swift
        display_name: Swift
        released: June 2, 20144
        short_description: Swift is a programming language.
        ---
        Swift was announced by Apple in 2014.

        """
      ],
      rule: "check/release-form", place: "topics/swift/index.md:4"),
    Mistake(
      contract: "explore", title: "a year that has not begun",
      pages: [
        "topics/swift/index.md": """
        ---
        topic: swift
        display_name: Swift
        released: June 2, 2094
        short_description: Swift is a programming language.
        ---
        Swift was announced by Apple in 2014.

        """
      ],
      rule: "check/future-release", place: "topics/swift/index.md:4"),
    Mistake(
      contract: "public-apis", title: "a row twice",
      pages: [
        "README.md": """
        # Public APIs

        ## Learn more about Public APIs

        ## Index

        * [Weather](#weather)

        ### Weather
        API | Description | Auth | HTTPS | CORS |
        |---|:---|:---|:---|:---|
        | [Open-Meteo](https://open-meteo.com/) | Global weather forecast API | No | Yes | Yes |
        | [Open-Meteo](https://open-meteo.com/) | Global weather forecast API | No | Yes | Yes |
        | [Open-Meteo](https://open-meteo.com/en/docs) | Forecasts | No | Yes | Yes |

        ## License

        """
      ],
      rule: "duplicate-value", place: "README.md:13"),
    Mistake(
      contract: "starmap", title: "a model of another author",
      pages: ["authors/openai/models/gpt-4.1-mini.yaml": "authors:\n- id: anthropic\n"],
      rule: "check/author-not-among-authors",
      place: "authors/openai/models/gpt-4.1-mini.yaml:2"),
    Mistake(
      contract: "starmap", title: "an alias that is another provider's ID",
      pages: ["providers.yaml": "- id: groq\n  aliases: [openai]\n- id: openai\n"],
      rule: "value-not-unique", place: "providers.yaml:2"),
    Mistake(
      contract: "starmap", title: "an endpoint of an unknown provider",
      pages: [
        "providers.yaml": "- id: openai\n",
        "endpoints.yaml": """
        models:
        - model: openai/gpt-4.1-mini
          endpoints:
          - provider: openia

        """,
      ],
      rule: "dangling-reference", place: "endpoints.yaml:4"),
  ]

  private static let model = """
    name = "GPT-4.1 mini"
    attachment = true
    reasoning = false
    tool_call = true
    release_date = "2025-04-14"
    last_updated = "2025-04-14"
    open_weights = false

    [limit]
    context = 1_047_576
    output = 32_768

    [modalities]
    input = ["text"]
    output = ["text"]

    """

  private static func prices(input: String, batch: String) -> String {
    """
    {
      "default": {"pricing_config": null},
      "gpt-4.1-mini": {
        "pricing_config": {
          "pay_as_you_go": {"request_token": \(input)},
          "batch_config": {"request_token": \(batch)}
        }
      }
    }

    """
  }

  private static func product(_ title: String, _ path: String, column: String = "true") -> String {
    """
    ---
    title: \(title)
    addedAt: 2019-01-14
    category: lang
    permalink: /\(path)
    eolColumn: \(column)
    releases:
      - releaseCycle: "3.4"
        releaseDate: 2024-12-25
        eol: 2028-03-31
    ---

    # \(title)

    """
  }

  @Test(arguments: mistakes)
  func `the mistake is found at its place`(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder()
    try folder.write(mistake.pages.mapValues { Array($0.utf8) })
    let contract = try #require(BuiltInContract.named(mistake.contract)).get()
    let places = CatalogRun(folder.path, contract: contract).places(below: folder.path)
    #expect(places[mistake.rule] == [mistake.place])
  }
}
