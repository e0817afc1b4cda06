/// A change to the sample catalog that makes it contradict itself, and the expected findings.
struct CatalogChange: CustomStringConvertible, Sendable {
  let description: String
  private(set) var replaced: [(path: String, original: String, text: String)] = []
  private(set) var removed: [String] = []
  /// Pages that are added, each a copy of another one with one text for another all over it.
  private(set) var added: [(path: String, original: String, text: String, of: String)] = []
  /// The page of each finding, and its rule.
  private(set) var findings: [String]

  private static let author = "authors/google/models/gemini-2.5-flash.md"
  private static let studio = "providers/google-ai-studio/models/gemini-2.5-flash.md"
  private static let vertex = "providers/google-vertex/models/gemini-2.5-flash.md"
  private static let mini = "authors/openai/models/gpt-4.1-mini.md"

  private static func change(
    _ path: String, _ original: String, _ text: String, _ findings: String...
  ) -> CatalogChange {
    CatalogChange(
      description: "'\(original)' for '\(text)' in \(path)", replaced: [(path, original, text)],
      findings: findings)
  }

  static let all = facts + names + rows + brokenRows + numbers + pages

  /// Three pages state each fact of this model, so the one that was changed is reported.
  private static let facts = [
    change(author, "Window** | 1.0M", "Window** | 512k", "\(author): facts-disagree"),
    change(author, "Output** | 65k", "Output** | 32k", "\(author): facts-disagree"),
    change(author, "2025-06-17", "2025-05-20", "\(author): facts-disagree"),
    change(author, "Weights** | false", "Weights** | true", "\(author): facts-disagree"),
    change(studio, "Window**: 1.0M", "Window**: 512k", "\(studio): facts-disagree"),
    change(vertex, "2025-06-17", "2025-05-20", "\(vertex): facts-disagree"),
    // Rounded in another way, it is the same value.
    change(vertex, "Window**: 1.0M", "Window**: 1,048,576"),
    change(
      author,
      " ![Response streaming](https://img.shields.io/badge/streaming-✓-cyan)", "",
      "\(author): badges-disagree"),
  ]

  private static let names = [
    // Links by the old name, which is in the path, are right.
    CatalogChange(
      description: "another title in both twins",
      replaced: ["README.md", "_index.md"].map {
        ("authors/openai/\($0)", "middle;\"> OpenAI", "middle;\"> Open AI")
      },
      findings: [
        "authors/openai/README.md: facts-disagree", "authors/openai/_index.md: facts-disagree",
      ]),
    // The other twin has the right name.
    change(
      "providers/google-vertex/README.md", "middle;\"> Google Vertex AI",
      "middle;\"> Google Vertex AI Inc", "providers/google-vertex/README.md: facts-disagree"),
    change(
      "providers/openai/models/gpt-4.1-mini.md", "[Providers](../../README.md)",
      "[Authors](../../README.md)", "providers/openai/models/gpt-4.1-mini.md: wrong-breadcrumb"),
  ]

  private static let rows = [
    // Scheme and host of an address may be in either case.
    change(
      "providers/openai/README.md", "](https://status.openai.com)",
      "](HTTPS://Status.OpenAI.com)", "providers/openai/README.md: twins-differ"),
    // It contradicts itself, so its row may be right, and what it has is not compared.
    change(
      studio, " ![Response streaming](https://img.shields.io/badge/streaming-✓-cyan)", "",
      "\(studio): badge-disagrees-with-table"),
    change(
      "authors/google/README.md", "gemini-2.5-flash.md) | google-ai-studio, google-vertex | 1.0M",
      "gemini-2.5-flash.md) | google-ai-studio, google-vertex | 2.0M",
      "authors/google/README.md: facts-disagree"),
    // The name of a provider may begin with a digit; a row that begins with a number counts them.
    change(
      "authors/google/README.md", "gemini-2.5-flash.md) | google-ai-studio, google-vertex |",
      "gemini-2.5-flash.md) | 302.AI, google-vertex |",
      "authors/google/README.md: missing-counterpart"),
    change(
      "authors/google/README.md", "gemini-2.5-flash.md) | google-ai-studio, google-vertex |",
      "gemini-2.5-flash.md) | 2 providers |", "authors/google/README.md: twins-differ",
      "authors/google/README.md: wrong-count"),
    change(
      author, "google-vertex/models/gemini-2.5-flash.md) | 1.0M | $0.30",
      "google-vertex/models/gemini-2.5-flash.md) | 1.0M | $0.35", "\(author): facts-disagree"),
    change(
      author,
      "| [Google Vertex AI](../../../providers/google-vertex/models/gemini-2.5-flash.md) | 1.0M | $0.30 / $2.50 |  |\n",
      "", "\(author): missing-counterpart"),
    change(
      mini, "| [OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) |", "| OpenAI |",
      "\(mini): missing-counterpart"),
    change(
      "providers/openai/README.md", "| [gpt-4.1-mini](./models/gpt-4.1-mini.md) |",
      "| gpt-4.1-mini |", "providers/openai/README.md: stale-index-entry",
      "providers/openai/README.md: twins-differ"),
  ]

  /// Rows whose links have issues, and are compared with the pages that they are about.
  private static let brokenRows = [
    // The provider's name and the nearest page agree.
    change(
      mini, "(../../../providers/openai/models/gpt-4.1-mini.md) | 1.0M | $0.40",
      "(../../providers/openai/models/gpt-4.1-mini.md) | 1.0M | $4.00", "\(mini): broken-link",
      "\(mini): facts-disagree"),
    // The link and the cells are those of one model, the label is that of another.
    CatalogChange(
      description: "the label of a row in both twins",
      replaced: ["README.md", "_index.md"].map {
        ("authors/openai/\($0)", "| [gpt-4.1-mini](./", "| [gpt-image-1](./")
      },
      findings: ["README.md", "_index.md"].flatMap { page in
        ["facts-disagree", "misleading-link"].map {
          "authors/openai/\(page): \($0)"
        }
      }),
  ]

  private static let numbers = [
    // Rows about a page repeat its wrong number.
    CatalogChange(
      description: "the number of an author's models, wherever it is",
      replaced: ["README.md", "_index.md"].flatMap { page in
        [
          ("authors/openai/\(page)", "Models** | 4", "Models** | 5"),
          (
            page, "[OpenAI](authors/openai/README.md) | 4", "[OpenAI](authors/openai/README.md) | 5"
          ),
          ("authors/\(page)", "(openai/README.md)** | 4", "(openai/README.md)** | 5"),
        ]
      },
      findings: ["README.md", "_index.md"].flatMap { page in
        ["authors/openai/\(page)", page, "authors/\(page)"].map { "\($0): wrong-count" }
      }),
    change(
      "authors/openai/README.md", "Models** | 4", "Models** | 5",
      "authors/openai/README.md: wrong-count"),
    change(
      "models/README.md", "GPT (3 models)", "GPT (4 models)", "models/README.md: wrong-count"),
    change(mini, "...and 1 more", "...and 2 more", "\(mini): wrong-count"),
  ]

  private static let pages = [
    CatalogChange(
      description: "a provider's page removed", removed: [vertex],
      findings: [
        "README.md: wrong-count",
        "_index.md: wrong-count",
        "authors/google/README.md: missing-counterpart",
        "authors/google/README.md: wrong-count",
        "authors/google/_index.md: missing-counterpart",
        "authors/google/_index.md: wrong-count",
        "\(author): broken-link",
        "models/README.md: stale-index-entry",
        "models/README.md: wrong-count",
        "models/_index.md: stale-index-entry",
        "models/_index.md: wrong-count",
        "providers/README.md: stale-index-entry",
        "providers/README.md: wrong-count",
        "providers/_index.md: stale-index-entry",
        "providers/_index.md: wrong-count",
        "providers/google-vertex/README.md: broken-link",
        "providers/google-vertex/README.md: wrong-count",
        "providers/google-vertex/_index.md: broken-link",
        "providers/google-vertex/_index.md: wrong-count",
      ]),
    // What counts it and links to it is right once it is moved.
    CatalogChange(
      description: "a provider's page moved", removed: [vertex],
      added: [
        ("providers/google-vertex/model/gemini-2.5-flash.md", "2.5-flash", "2.5-flash", vertex)
      ],
      findings: ["providers/google-vertex/model/gemini-2.5-flash.md: misplaced-page"]),
    CatalogChange(
      description: "a provider's page renamed", removed: [vertex],
      added: [
        ("providers/google-vertex/models/gemini-2.5-flush.md", "2.5-flash", "2.5-flush", vertex)
      ],
      findings: [
        "authors/google/README.md: missing-counterpart",
        "authors/google/README.md: wrong-count",
        "authors/google/_index.md: missing-counterpart",
        "authors/google/_index.md: wrong-count",
        "\(author): broken-link",
        "models/README.md: stale-index-entry",
        "models/_index.md: stale-index-entry",
        "providers/README.md: stale-index-entry",
        "providers/_index.md: stale-index-entry",
        "providers/google-vertex/README.md: broken-link",
        "providers/google-vertex/_index.md: broken-link",
        "providers/google-vertex/models/gemini-2.5-flush.md: orphan-page",
      ]),
    CatalogChange(
      description: "a provider's page added",
      added: [
        (
          "providers/groq/models/gpt-4.1-mini.md", "[OpenAI](../README.md)", "[Groq](../README.md)",
          "providers/openai/models/gpt-4.1-mini.md"
        )
      ],
      findings: [
        "README.md: wrong-count",
        "_index.md: wrong-count",
        "authors/README.md: facts-disagree",
        "authors/_index.md: facts-disagree",
        "authors/openai/README.md: missing-counterpart",
        "authors/openai/README.md: missing-index-entry",
        "authors/openai/_index.md: missing-counterpart",
        "authors/openai/_index.md: missing-index-entry",
        "authors/openai/models/gpt-4.1-mini.md: missing-counterpart",
        "models/README.md: wrong-count",
        "models/_index.md: wrong-count",
        "providers/README.md: wrong-count",
        "providers/_index.md: wrong-count",
        "providers/groq/README.md: missing-index-entry",
        "providers/groq/README.md: wrong-count",
        "providers/groq/_index.md: missing-index-entry",
        "providers/groq/_index.md: wrong-count",
        // Some of it still names the provider that it was copied from.
        "providers/groq/models/gpt-4.1-mini.md: misleading-link",
        "providers/groq/models/gpt-4.1-mini.md: orphan-page",
        "providers/groq/models/gpt-4.1-mini.md: provider-disagrees",
      ]),
  ]
}
