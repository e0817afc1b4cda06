import Contract
import Diagnostics
import TestSupport
import Testing

/// What the maintainers of public catalogs check by hand, as `Schemas/` lists it: each mistake is
/// found.
@Suite struct HandCheckTests {
  /// Pages of a catalog that are right, and mistakes in them.
  struct Catalog: CustomTestStringConvertible, Sendable {
    let contract: String
    let pages: [String: String]
    let mistakes: KeyValuePairs<String, [Mistake]>

    var testDescription: String { contract }
  }

  /// A text of a page, what is in its place, and the rule that finds that.
  typealias Mistake = (right: String, wrong: String, rule: String)

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
    for (path, mistakes) in catalog.mistakes {
      let page = try #require(catalog.pages[path])
      for (right, wrong, rule) in mistakes {
        #expect(page.contains(right), "\(right)")
        var pages = catalog.pages
        pages[path] = page.replacing(right, with: wrong, maxReplacements: 1)
        #expect(rules(pages).contains(rule), "\(wrong): \(rules(pages).sorted())")
      }
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
      description = "A model of lenses"
      type = "chat"
      attachment = false
      reasoning = true
      reasoning_options = [{type = "effort", values = ["low", "high"]}, {type = "budget_tokens", min = -1}]
      tool_call = true
      open_weights = false
      release_date = "2025-04"
      last_updated = "2025-04-14"
      status = "beta"

      [cost]
      input = 1.5
      output = 3
      reasoning = 4

      [[cost.tiers]]
      input = 3
      output = 6
      tier = {type = "context", size = 200_000}

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
      model: [
        ("tool_call = true\n", "tool_call = true\ntool_cal = true\n", "unknown-key"),
        ("\"One\"", "\"\"", "schema-violation"),
        ("attachment = false\n", "", "missing-key"),
        ("open_weights = false", "open_weights = \"no\"", "invalid-value"),
        ("release_date = \"2025-04\"\n", "", "missing-key"),
        ("\"2025-04\"", "\"2025-13\"", "malformed-date"),
        ("last_updated = \"2025-04-14\"", "last_updated = \"2025\"", "malformed-date"),
        ("\"image\"", "\"smell\"", "invalid-value"),
        ("input = 1.5", "input = -1.5", "malformed-price"),
        ("output = 100\n", "", "schema-violation"),
        ("context = 1000", "context = -1000", "malformed-quantity"),
        ("reasoning = true", "reasoning = false", "check/reasoning-price-without-reasoning"),
        ("\"beta\"", "\"gamma\"", "invalid-value"),
        ("\"chat\"", "\"chatt\"", "invalid-value"),
        ("\"A model of lenses\"", "\"\"", "schema-violation"),
        ("\"low\"", "\"lowest\"", "schema-violation"),
        (", values = [\"low\", \"high\"]", "", "schema-violation"),
        ("min = -1", "mini = -1", "unknown-key"),
        (", size = 200_000", "", "schema-violation"),
      ],
      provider: [
        ("doc =", "docs = 'x'\ndoc =", "unknown-key"),
        ("\"Acme\"", "\"\"", "schema-violation"),
        ("[\"ACME_API_KEY\"]", "[]", "schema-violation"),
        ("api = \"https://example.com/v1\"\n", "", "check/missing-api"),
        ("https://example.com/v1", "https://https://example.com/v1", "schema-violation"),
        ("@ai-sdk/openai-compatible", "@ai-sdk/mistral", "check/unneeded-api"),
      ],
      "providers/acme/models/two.toml": [
        ("acme/one", "acme/none", "unknown-reference")
      ],
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
      product: [
        ("category: lang", "category: lingo", "schema-violation"),
        ("tags: acme runtime", "tags: acme Runtime", "schema-violation"),
        ("tags: acme runtime", "tags: runtime acme", "unsorted-items"),
        ("permalink: /acme", "permalink: acme", "schema-violation"),
        ("permalink: /acme", "permalink: /other", "value-not-unique"),
        ("- /acme-lang", "- /other", "value-not-unique"),
        ("https://example.com/policy", "example.com/policy", "schema-violation"),
        ("releaseCycle: \"2\"", "releaseCycle: \"2 b\"", "record-violation"),
        ("releaseCycle: \"2\"", "releaseCycle: \"1\"", "duplicate-value"),
        ("releaseDate: 2024-06-01", "releaseDate: 2025-06-02", "unsorted-records"),
        ("eol: 2027-06-01", "eol: 2027-06-31", "malformed-date"),
        ("lts: false", "lts: maybe", "malformed-date"),
        ("    eoas: true\n", "", "check/missing-active-support"),
        ("eoasColumn: true\n", "", "check/active-support-without-column"),
        ("    discontinued: true\n", "", "check/missing-discontinued"),
        (
          "discontinuedColumn: true", "discontinuedColumn: false",
          "check/discontinued-without-column"
        ),
        ("    eol: 2025-06-01\n", "", "record-violation"),
        ("eoesColumn: Paid Support\n", "", "check/extended-support-without-column"),
        ("    eoes: 2028-06-01\n", "", "check/extended-support-of-no-release"),
        ("eoas: 2026-06-01", "eoas: 2025-05-31", "check/active-support-before-release"),
        ("eol: 2025-06-01", "eol: 2024-05-31", "check/end-of-life-before-release"),
        ("eoas: 2026-06-01", "eoas: 2027-06-02", "check/active-support-after-end-of-life"),
        ("eoes: 2028-06-01", "eoes: 2027-05-31", "check/extended-support-before-end-of-life"),
        ("    label: PHP\n", "", "record-violation"),
        ("after-release-column", "after-all", "record-violation"),
        ("supportedPhp: \"8\"", "suportedPhp: \"8\"", "unknown-key"),
        ("releaseDate: 2025-06-01", "releaseDate: 2026-01-09", "future-date"),
      ]
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
      topic: [
        ("topic: swift", "topic: swfit", "id-differs-from-path"),
        ("topic: swift", "topic: -swift", "schema-violation"),
        ("topic: swift", "topic: \(String(repeating: "a", count: 36))", "schema-violation"),
        ("topic: swift\n", "", "missing-key"),
        ("short_description: Swift is a programming language.\n", "", "missing-key"),
        (
          "short_description: Swift is a programming language.", "short_description: ''",
          "schema-violation"
        ),
        ("logo:", "logos:", "unknown-key"),
        (
          "Swift is a programming language.", String(repeating: "a", count: 130) + ".",
          "schema-violation"
        ),
        ("programming language.", "programming language", "check/unfinished-description"),
        (
          "display_name: Swift", "display_name: \(String(repeating: "a", count: 51))",
          "schema-violation"
        ),
        ("Chris Lattner", String(repeating: "a", count: 101), "schema-violation"),
        ("June 2, 2014", "Jun 2, 2014", "check/release-form"),
        ("June 2, 2014", "June, 2014", "check/release-form"),
        ("June 2, 2014", "June 2, MMXIV", "check/release-form"),
        ("ios, macos", (0..<11).map { "t\($0)" }.joined(separator: ", "), "record-violation"),
        ("swiftlang, swift-language", "swiftlang, Swift Language", "record-violation"),
        ("swiftlang, swift-language", "swiftlang, swiftlang", "value-not-unique"),
        ("swiftlang, swift-language", "swift", "value-not-unique"),
        ("swiftlang, swift-language", "ios", "value-not-unique"),
        ("swiftlang, swift-language", "iphoneos", "value-not-unique"),
        ("ios, macos", "ios, ios", "value-not-unique"),
        ("ios, macos", "swift", "value-not-unique"),
        ("ios, macos", "swiftlang", "value-not-unique"),
        ("https://github.com/", "https://gitlab.com/", "check/address-outside-github"),
        ("https://en.wikipedia.org/", "https://example.org/", "check/address-outside-wikipedia"),
        ("https://www.swift.org", "https:///swift", "invalid-value"),
        ("https://www.swift.org", "https://https://www.swift.org", "invalid-value"),
        ("a programming language.", "a 🚀 language.", "schema-violation"),
      ]
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
      list: [
        ("* [Animals](#animals)", "* [Animal](#animals)", "dangling-reference"),
        ("(#animals)", "(#anmals)", "broken-anchor"),
        (
          "API | Description | Auth | HTTPS | CORS\n|:---|",
          "API | Text | Auth | HTTPS | CORS\n|:---|", "missing-column"
        ),
        ("| Yes | No |\n", "| Yes | No | More |\n", "ragged-table"),
        ("Pictures of axolotls", "", "record-violation"),
        (
          "| [Cats](https://example.com/c) | Facts about cats | `OAuth` | No | Yes |\n", "",
          "too-few-records"
        ),
        ("[bees]", "[Ants]", "unsorted-records"),
        ("https://example.com/a", "javascript:a()", "unsafe-link"),
        ("[Axolotl](https://example.com/a)", "Axolotl", "invalid-value"),
        ("[Axolotl]", "[Axolotl API]", "check/name-ends-in-api"),
        ("Pictures of axolotls", String(repeating: "A", count: 101), "check/long-description"),
        ("Pictures of", "pictures of", "check/description-in-lower-case"),
        ("Facts about cats", "Facts about cats.", "check/description-ends-in-punctuation"),
        ("`OAuth`", "`Oauth`", "invalid-value"),
        ("`OAuth`", "OAuth", "missing-backticks"),
        ("| No | Yes | No |", "| No | Yse | No |", "invalid-value"),
        ("| Unknown |", "| Maybe |", "invalid-value"),
      ]
    ])
}
