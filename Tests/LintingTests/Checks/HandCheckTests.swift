import Contract
import Diagnostics
import TestSupport
import Testing

/// What the maintainers of public catalogs check by hand, as `Schemas/` lists it: each mistake is found.
@Suite struct HandCheckTests {
  /// Pages of a catalog that are right, and mistakes in them.
  struct Catalog: CustomTestStringConvertible, Sendable {
    let contract: String
    let pages: [String: String]
    let mistakes: [Mistake]

    var testDescription: String { contract }
  }

  /// A text of one page, what is in its place, and the rule that finds that.
  struct Mistake: Sendable {
    let path: String
    let right: String
    let wrong: String
    let rule: String

    init(_ path: String, _ right: String, _ wrong: String, _ rule: String) {
      self.path = path
      self.right = right
      self.wrong = wrong
      self.rule = rule
    }
  }

  @Test(arguments: [models, products, topics, apis])
  func `each mistake is found, and nothing on pages without it`(catalog: Catalog) throws {
    let bytes = try PackageFolder.bytes(of: "Schemas/\(catalog.contract)/contract.yaml")
    let contract = try ContractReader.read(bytes).get()
    func rules(_ pages: [String: String]) -> Set<String> {
      Set(
        SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract).diagnostics().map(
          \.rule))
    }
    #expect(rules(catalog.pages) == [])
    for mistake in catalog.mistakes {
      var pages = catalog.pages
      let text = try #require(pages[mistake.path])
      #expect(text.contains(mistake.right), "\(mistake.right)")
      pages[mistake.path] = text.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
      #expect(rules(pages).contains(mistake.rule), "\(mistake.wrong): \(rules(pages).sorted())")
    }
  }

  private static let model = "providers/acme/models/one.toml"
  private static let provider = "providers/acme/provider.toml"

  private static let models = Catalog(
    contract: "models.dev",
    pages: [
      provider: """
      name = "Acme"
      env = ["ACME_API_KEY"]
      npm = "@ai-sdk/openai-compatible"
      api = "https://example.com/v1"
      doc = "https://example.com/docs"

      """,
      model: """
      name = "One"
      attachment = false
      reasoning = true
      tool_call = true
      open_weights = false
      release_date = "2025-04"
      last_updated = "2025-04-14"
      status = "beta"

      [cost]
      input = 1.5
      output = 3
      reasoning = 4

      [limit]
      context = 1000
      output = 100

      [modalities]
      input = ["text", "image"]
      output = ["text"]

      """,
      "providers/acme/models/two.toml": """
      name = "Two"
      release_date = "2025-05-01"
      last_updated = "2025-05-01"

      [extends]
      from = "acme/one"

      """,
    ],
    mistakes: [
      Mistake(model, "tool_call = true\n", "tool_call = true\ntool_cal = true\n", "unknown-key"),
      Mistake(provider, "doc =", "docs = 'x'\ndoc =", "unknown-key"),
      Mistake(model, "\"One\"", "\"\"", "schema-violation"),
      Mistake(provider, "\"Acme\"", "\"\"", "schema-violation"),
      Mistake(model, "attachment = false\n", "", "missing-key"),
      Mistake(model, "open_weights = false", "open_weights = \"no\"", "invalid-value"),
      Mistake(model, "release_date = \"2025-04\"\n", "", "missing-key"),
      Mistake(model, "\"2025-04\"", "\"2025-13\"", "malformed-date"),
      Mistake(model, "last_updated = \"2025-04-14\"", "last_updated = \"2025\"", "malformed-date"),
      Mistake(model, "\"image\"", "\"smell\"", "invalid-value"),
      Mistake(model, "input = 1.5", "input = -1.5", "malformed-price"),
      Mistake(model, "output = 100\n", "", "schema-violation"),
      Mistake(model, "context = 1000", "context = -1000", "malformed-quantity"),
      Mistake(
        model, "reasoning = true", "reasoning = false", "check/reasoning-price-without-reasoning"),
      Mistake(model, "\"beta\"", "\"gamma\"", "invalid-value"),
      Mistake(provider, "[\"ACME_API_KEY\"]", "[]", "schema-violation"),
      Mistake(provider, "api = \"https://example.com/v1\"\n", "", "check/missing-api"),
      Mistake(provider, "@ai-sdk/openai-compatible", "@ai-sdk/mistral", "check/unneeded-api"),
      Mistake("providers/acme/models/two.toml", "acme/one", "acme/none", "unknown-reference"),
    ])

  private static let product = "products/acme.md"

  private static let products = Catalog(
    contract: "endoflife",
    pages: [
      product: """
      ---
      title: Acme
      addedAt: 2025-01-01
      category: lang
      tags: acme runtime
      iconSlug: acme
      permalink: /acme
      alternate_urls:
        - /acme-lang
      releasePolicyLink: https://example.com/policy
      eoasColumn: true
      eoesColumn: Paid Support
      discontinuedColumn: true
      customFields:
        - name: supportedPhp
          label: PHP
          display: after-release-column
      releases:
        - releaseCycle: "2"
          releaseDate: 2025-06-01
          eoas: 2026-06-01
          eol: 2027-06-01
          eoes: 2028-06-01
          discontinued: false
          supportedPhp: "8"
          latest: "2.1"
        - releaseCycle: "1"
          releaseDate: 2024-06-01
          eoas: true
          eol: 2025-06-01
          discontinued: true
          lts: false
      ---

      Text.

      """,
      "products/other.md": """
      ---
      title: Other
      addedAt: 2025-01-01
      category: lang
      permalink: /other
      releases:
        - releaseCycle: "1"
          releaseDate: 2025-06-01
          eol: false
      ---

      Text.

      """,
    ],
    mistakes: [
      Mistake(product, "category: lang", "category: lingo", "schema-violation"),
      Mistake(product, "tags: acme runtime", "tags: acme Runtime", "schema-violation"),
      Mistake(product, "tags: acme runtime", "tags: runtime acme", "unsorted-items"),
      Mistake(product, "permalink: /acme", "permalink: acme", "schema-violation"),
      Mistake(product, "permalink: /acme", "permalink: /other", "value-not-unique"),
      Mistake(product, "- /acme-lang", "- /other", "value-not-unique"),
      Mistake(product, "https://example.com/policy", "example.com/policy", "schema-violation"),
      Mistake(product, "releaseCycle: \"2\"", "releaseCycle: \"2 b\"", "record-violation"),
      Mistake(product, "releaseCycle: \"2\"", "releaseCycle: \"1\"", "duplicate-value"),
      Mistake(product, "releaseDate: 2024-06-01", "releaseDate: 2025-06-02", "unsorted-records"),
      Mistake(product, "eol: 2027-06-01", "eol: 2027-06-31", "malformed-date"),
      Mistake(product, "lts: false", "lts: maybe", "malformed-date"),
      Mistake(product, "    eoas: true\n", "", "check/missing-active-support"),
      Mistake(product, "eoasColumn: true\n", "", "check/active-support-without-column"),
      Mistake(product, "    discontinued: true\n", "", "check/missing-discontinued"),
      Mistake(
        product, "discontinuedColumn: true", "discontinuedColumn: false",
        "check/discontinued-without-column"),
      Mistake(product, "    eol: 2025-06-01\n", "", "record-violation"),
      Mistake(product, "eoesColumn: Paid Support\n", "", "check/extended-support-without-column"),
      Mistake(product, "    eoes: 2028-06-01\n", "", "check/extended-support-of-no-release"),
      Mistake(
        product, "eoas: 2026-06-01", "eoas: 2025-05-31", "check/active-support-before-release"),
      Mistake(product, "eol: 2025-06-01", "eol: 2024-05-31", "check/end-of-life-before-release"),
      Mistake(
        product, "eoas: 2026-06-01", "eoas: 2027-06-02", "check/active-support-after-end-of-life"),
      Mistake(
        product, "eoes: 2028-06-01", "eoes: 2027-05-31", "check/extended-support-before-end-of-life"
      ),
      Mistake(product, "    label: PHP\n", "", "record-violation"),
      Mistake(product, "after-release-column", "after-all", "record-violation"),
      Mistake(product, "supportedPhp: \"8\"", "suportedPhp: \"8\"", "unknown-key"),
      Mistake(product, "releaseDate: 2025-06-01", "releaseDate: 2026-01-09", "future-date"),
    ])

  private static let topic = "topics/swift/index.md"

  private static let topics = Catalog(
    contract: "explore",
    pages: [
      topic: """
      ---
      aliases: swiftlang, swift-language
      created_by: Chris Lattner
      display_name: Swift
      github_url: https://github.com/swiftlang
      logo: swift.png
      related: ios, macos
      released: June 2, 2014
      short_description: Swift is a programming language.
      topic: swift
      url: https://www.swift.org
      wikipedia_url: https://en.wikipedia.org/wiki/Swift_(programming_language)
      ---
      Swift was announced by Apple in 2014.

      """,
      "topics/ios/index.md": """
      ---
      aliases: iphoneos
      display_name: iOS
      short_description: iOS is the operating system of the iPhone.
      topic: ios
      ---
      iOS was announced in 2007.

      """,
    ],
    mistakes: [
      Mistake(topic, "topic: swift", "topic: swfit", "id-differs-from-path"),
      Mistake(topic, "topic: swift", "topic: -swift", "schema-violation"),
      Mistake(
        topic, "topic: swift", "topic: \(String(repeating: "a", count: 36))", "schema-violation"),
      Mistake(topic, "topic: swift\n", "", "missing-key"),
      Mistake(topic, "short_description: Swift is a programming language.\n", "", "missing-key"),
      Mistake(
        topic, "short_description: Swift is a programming language.", "short_description: ''",
        "schema-violation"),
      Mistake(topic, "logo:", "logos:", "unknown-key"),
      Mistake(
        topic, "Swift is a programming language.", String(repeating: "a", count: 130) + ".",
        "schema-violation"),
      Mistake(
        topic, "programming language.", "programming language", "check/unfinished-description"),
      Mistake(
        topic, "display_name: Swift", "display_name: \(String(repeating: "a", count: 51))",
        "schema-violation"),
      Mistake(topic, "Chris Lattner", String(repeating: "a", count: 101), "schema-violation"),
      Mistake(topic, "June 2, 2014", "Jun 2, 2014", "check/release-form"),
      Mistake(topic, "June 2, 2014", "June, 2014", "check/release-form"),
      Mistake(topic, "June 2, 2014", "June 2, MMXIV", "check/release-form"),
      Mistake(
        topic, "ios, macos", (0..<11).map { "t\($0)" }.joined(separator: ", "), "record-violation"),
      Mistake(topic, "swiftlang, swift-language", "swiftlang, Swift Language", "record-violation"),
      Mistake(topic, "swiftlang, swift-language", "swiftlang, swiftlang", "value-not-unique"),
      Mistake(topic, "swiftlang, swift-language", "swift", "value-not-unique"),
      Mistake(topic, "swiftlang, swift-language", "ios", "value-not-unique"),
      Mistake(topic, "swiftlang, swift-language", "iphoneos", "value-not-unique"),
      Mistake(topic, "ios, macos", "ios, ios", "value-not-unique"),
      Mistake(topic, "ios, macos", "swift", "value-not-unique"),
      Mistake(topic, "ios, macos", "swiftlang", "value-not-unique"),
      Mistake(topic, "https://github.com/", "https://gitlab.com/", "check/address-outside-github"),
      Mistake(
        topic, "https://en.wikipedia.org/", "https://example.org/",
        "check/address-outside-wikipedia"),
      Mistake(topic, "https://www.swift.org", "https:///swift", "schema-violation"),
      Mistake(topic, "a programming language.", "a 🚀 language.", "schema-violation"),
    ])

  private static let list = "README.md"

  private static let apis = Catalog(
    contract: "public-apis",
    pages: [
      list: """
      # Public APIs

      ## Learn more about Public APIs

      ## Index

      * [Animals](#animals)

      ### Animals

      API | Description | Auth | HTTPS | CORS
      |:---|:---|:---|:---|:---|
      | [Axolotl](https://example.com/a) | Pictures of axolotls | No | Yes | No |
      | [bees](https://example.com/b) | Facts about bees (all) | `apiKey` | Yes | Unknown |
      | [Cats](https://example.com/c) | Facts about cats | `OAuth` | No | Yes |

      ## License

      """
    ],
    mistakes: [
      Mistake(list, "* [Animals](#animals)", "* [Animal](#animals)", "dangling-reference"),
      Mistake(list, "(#animals)", "(#anmals)", "broken-anchor"),
      Mistake(
        list, "API | Description | Auth | HTTPS | CORS\n|:---|",
        "API | Text | Auth | HTTPS | CORS\n|:---|", "missing-column"),
      Mistake(list, "| Yes | No |\n", "| Yes | No | More |\n", "ragged-table"),
      Mistake(list, "Pictures of axolotls", "", "record-violation"),
      Mistake(
        list, "| [Cats](https://example.com/c) | Facts about cats | `OAuth` | No | Yes |\n", "",
        "too-few-records"),
      Mistake(list, "[bees]", "[Ants]", "unsorted-records"),
      Mistake(list, "https://example.com/a", "javascript:a()", "unsafe-link"),
      Mistake(list, "[Axolotl](https://example.com/a)", "Axolotl", "invalid-value"),
      Mistake(list, "[Axolotl]", "[Axolotl API]", "check/name-ends-in-api"),
      Mistake(
        list, "Pictures of axolotls", String(repeating: "A", count: 101), "check/long-description"),
      Mistake(list, "Pictures of", "pictures of", "check/description-in-lower-case"),
      Mistake(
        list, "Facts about cats", "Facts about cats.", "check/description-ends-in-punctuation"),
      Mistake(list, "`OAuth`", "`Oauth`", "invalid-value"),
      Mistake(list, "`OAuth`", "OAuth", "missing-backticks"),
      Mistake(list, "| No | Yes | No |", "| No | Yse | No |", "invalid-value"),
      Mistake(list, "| Unknown |", "| Maybe |", "invalid-value"),
    ])
}
