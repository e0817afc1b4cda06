/// The badges of generated pages, in their order on a page.
enum BadgeWords {
  private typealias Badge = (label: String, value: String, color: String, tooltip: String)

  /// The badges of senses, each with the item of a list that it belongs to.
  private static let senses: [(item: String, badge: Badge)] = [
    ("text", ("text", "✓", "blue", "Supports text generation and processing")),
    ("image", ("vision", "✓", "purple", "Can analyze and understand images")),
    ("audio", ("audio", "✓", "green", "Processes and generates audio content")),
    ("video", ("video", "✓", "red", "Can process video input")),
    ("pdf", ("PDF", "✓", "orange", "Native PDF document processing")),
  ]

  private static let abilities: [Badge] = [
    ("tool_calls", "✓", "yellow", "Can invoke and call tools in responses"),
    ("tools", "✓", "yellow", "Accepts tool definitions in requests"),
    ("tool_choice", "✓", "yellow", "Supports tool choice strategies (auto/none/required)"),
    ("web_search", "✓", "indigo", "Can perform web searches"),
    ("attachments", "✓", "pink", "Supports file attachments"),
    ("reasoning", "✓", "lime", "Supports basic reasoning"),
    ("reasoning_tokens", "✓", "lime", "Specific reasoning token allocation"),
    ("include_reasoning", "✓", "lime", "Can include reasoning traces in response"),
    ("temperature", "core", "red", "Temperature sampling control"),
    ("top_p", "core", "red", "Nucleus sampling (top-p)"),
    ("top_k", "advanced", "orange", "Top-k sampling"),
    ("max_tokens", "core", "blue", "Maximum token limit"),
    ("stop", "core", "blue", "Stop sequences"),
    ("frequency_penalty", "core", "purple", "Frequency penalty"),
    ("presence_penalty", "core", "purple", "Presence penalty"),
    ("seed", "advanced", "green", "Deterministic seeding"),
    ("logprobs", "core", "teal", "Log probabilities"),
    ("format_response", "✓", "cyan", "Alternative response formats"),
    ("structured_outputs", "✓", "cyan", "JSON schema validation"),
    ("streaming", "✓", "cyan", "Response streaming"),
  ]

  private static let controls: [(group: String, badges: [Badge])] = [
    (
      "Sampling Controls",
      [
        ("temperature", "supported", "red", "Temperature"), ("top_p", "supported", "red", "Top-P"),
        ("top_k", "supported", "orange", "Top-K"),
      ]
    ),
    (
      "Repetition Controls",
      [
        ("frequency_penalty", "supported", "purple", "Frequency"),
        ("presence_penalty", "supported", "purple", "Presence"),
      ]
    ), ("Observability", [("logprobs", "supported", "teal", "Logprobs")]),
    ("Advanced Features", [("seed", "deterministic", "green", "Seed")]),
  ]

  /// The line of badges that describes what a model can do.
  static func line(of model: ModelAbilities) -> String {
    let shown = senses.filter { model.input.contains($0.item) || model.output.contains($0.item) }
    let lists: [Badge] = [
      ("input", model.input.joined(separator: ","), "teal", "Supported input modalities"),
      ("output", model.output.joined(separator: ","), "cyan", "Supported output modalities"),
    ]
    return images(shown.map(\.badge) + lists + abilities.filter { model.has($0.label) })
  }

  /// A paragraph of badges for each group of controls that a model has one of.
  static func paragraphs(of model: ModelAbilities) -> [String] {
    controls.compactMap { group, badges in
      let shown = badges.filter { model.has($0.label) }
      return shown.isEmpty ? nil : "**\(group):** \(images(shown))"
    }
  }

  private static func images(_ badges: [Badge]) -> String {
    badges.map { badge in
      let label = badge.label.replacing("_", with: "__")
      return "![\(badge.tooltip)]"
        + "(https://img.shields.io/badge/\(label)-\(badge.value)-\(badge.color))"
    }.joined(separator: " ")
  }
}
