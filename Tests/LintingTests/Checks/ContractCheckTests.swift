import Contract
import Diagnostics
import TestSupport
import Testing

/// The checks of the contracts in `Schemas/`: each finds a page that breaks it.
@Suite struct ContractCheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let contract: String
    /// By the id of each check: the path of a page that breaks it, and its text.
    let pages: [String: (path: String, text: String)]

    var testDescription: String { contract }
  }

  private static func model(_ text: String) -> (path: String, text: String) {
    ("providers/a/models/b.toml", text)
  }

  private static func provider(_ text: String) -> (path: String, text: String) {
    ("providers/a/provider.toml", text)
  }

  private static func product(_ lines: String, release: String = "") -> (path: String, text: String)
  {
    (
      "products/a.md",
      "---\ntitle: A\n\(lines)\nreleases:\n  - releaseCycle: \"1\"\n    releaseDate: 2025-01-10\n\(release)---\n\nText.\n"
    )
  }

  private static func topic(_ lines: String) -> (path: String, text: String) {
    ("topics/a/index.md", "---\ntopic: a\n\(lines)\n---\nText.\n")
  }

  private static func row(_ name: String, _ description: String) -> (path: String, text: String) {
    (
      "README.md",
      """
      # Public APIs

      ### Animals

      API | Description | Auth | HTTPS | CORS
      |:---|:---|:---|:---|:---|
      | [\(name)](https://example.com/) | \(description) | No | Yes | No |

      """
    )
  }

  static let all = [
    Case(
      contract: "models.dev",
      pages: [
        "reasoning-price-without-reasoning": model("reasoning = false\n[cost]\nreasoning = 2.5\n"),
        "audio-price-without-audio": model(
          "[cost]\noutput_audio = 1\n[modalities]\noutput = [\"text\"]\n"),
        "input-exceeds-context": model("[limit]\ncontext = 128_000\ninput = 400_000\n"),
        "missing-api": provider("npm = \"@ai-sdk/openai-compatible\"\n"),
        "unneeded-api": provider("npm = \"@ai-sdk/mistral\"\napi = \"https://example.com\"\n"),
      ]),
    Case(
      contract: "endoflife",
      pages: [
        "active-support-before-release": product(
          "eoasColumn: true", release: "    eoas: 2025-01-09\n    eol: 2026-01-01\n"),
        "end-of-life-before-release": product("", release: "    eol: 2025-01-09\n"),
        "active-support-after-end-of-life": product(
          "eoasColumn: true", release: "    eoas: 2026-01-02\n    eol: 2026-01-01\n"),
        "extended-support-before-end-of-life": product(
          "eoesColumn: true", release: "    eol: 2026-01-02\n    eoes: 2026-01-01\n"),
        "missing-active-support": product("eoasColumn: Support", release: "    eol: false\n"),
        "active-support-without-column": product(
          "eoasColumn: false", release: "    eoas: true\n    eol: false\n"),
        "missing-discontinued": product("discontinuedColumn: true", release: "    eol: false\n"),
        "discontinued-without-column": product(
          "", release: "    eol: false\n    discontinued: 2026-01-01\n"),
        "path-differs-from-file": product(
          "permalink: /b\nalternate_urls: [/c]", release: "    eol: false\n"),
        "extended-support-of-no-release": product("eoesColumn: true", release: "    eol: false\n"),
        "extended-support-without-column": product(
          "", release: "    eol: false\n    eoes: 2026-01-01\n"),
      ]),
    Case(
      contract: "explore",
      pages: [
        "unfinished-description": topic("short_description: A is a topic"),
        "description-is-name": topic("display_name: A.\nshort_description: A."),
        "release-form": topic("released: Sep 2011"),
        "future-release": topic("released: September 2094"),
        "address-outside-github": topic("github_url: https://example.com/github.com"),
        "address-outside-wikipedia": topic("wikipedia_url: https://example.org/wiki/A"),
      ]),
    Case(
      contract: "public-apis",
      pages: [
        "name-ends-in-api": row("Cat API", "Cats"),
        "long-description": row("Cats", String(repeating: "Cat", count: 34)),
        "description-in-lower-case": row("Cats", "cats"),
        "description-ends-in-punctuation": row("Cats", "Cats."),
      ]),
  ]

  @Test(arguments: all) func `each check of a contract finds a page that breaks it`(
    checked: Case
  ) throws {
    let bytes = try PackageFolder.bytes(of: "Schemas/\(checked.contract)/contract.yaml")
    let contract = try ContractReader.read(bytes).get()
    #expect(
      contract.checks.rules.map(\.id).sorted()
        == checked.pages.keys.map { ContractChecks.prefix + $0 }.sorted())
    for (id, page) in checked.pages {
      let found = SmallCatalog([page.path: Array(page.text.utf8)], contract: contract).diagnostics()
        .map(\.rule).filter { $0.hasPrefix(ContractChecks.prefix) }
      #expect(found == [ContractChecks.prefix + id])
    }
  }
}
