/// The ✅ and ❌ of a provider's page, and its controls.
struct TickTables {
  let model: PlannedModel

  private var abilities: ModelAbilities { model.abilities }

  func add(to page: inout PageText) {
    let senses = ["text", "image", "audio", "video", "pdf"]
    page.add("### Input/Output Modalities")
    page.add(
      table: ["Direction", "Text", "Image", "Audio", "Video", "PDF"],
      [
        ["**Input**"] + senses.map { Self.tick(abilities.input.contains($0)) },
        ["**Output**"] + senses.map { Self.tick(abilities.output.contains($0)) },
      ])
    add(
      "### Core Features",
      [
        ("Tool Calling", "tool_calls"), ("Tool Definitions", "tools"),
        ("Tool Choice", "tool_choice"), ("Web Search", "web_search"),
        ("File Attachments", "attachments"),
      ], to: &page)
    add(
      "### Response Delivery",
      [
        ("Streaming", "streaming"), ("Structured Output", "structured_outputs"),
        ("JSON Mode", "format_response"), ("Function Call", "tool_calls"), ("Text Format", nil),
      ], to: &page)
    if abilities.has("reasoning") {
      add(
        "### Advanced Reasoning",
        [
          ("Basic Reasoning", "reasoning"), ("Reasoning Effort", "reasoning_effort"),
          ("Reasoning Tokens", "reasoning_tokens"), ("Include Reasoning", "include_reasoning"),
          ("Verbosity Control", "verbosity"),
        ], to: &page)
    }
    addControls(to: &page)
  }

  /// A table of one row; a column without a label of a badge is always ✅.
  private func add(
    _ heading: String, _ columns: [(label: String, badge: String?)], to page: inout PageText
  ) {
    page.add(heading)
    page.add(
      table: columns.map(\.label),
      [columns.map { Self.tick($0.badge.map(abilities.has) ?? true) }])
  }

  private static func tick(_ isOn: Bool) -> String { isOn ? "✅" : "❌" }

  private func addControls(to page: inout PageText) {
    page.add("## 🎛️ Generation Controls")
    guard abilities.answers else {
      page.add("No control information available.")
      return
    }
    let groups: [(heading: String, controls: [(label: String, badge: String, value: String)])] = [
      (
        "Sampling & Decoding",
        [
          ("Temperature", "temperature", "0.0-2.0"), ("Top-P", "top_p", "0.0-1.0"),
          ("Top-K", "top_k", "1-100"),
        ]
      ),
      (
        "Length & Termination",
        [
          ("Max Tokens", "max_tokens", "1-\(Amount.short(model.output))"),
          ("Stop Sequences", "stop", "✅"),
        ]
      ),
      (
        "Repetition Control",
        [
          ("Frequency Penalty", "frequency_penalty", "-2.0 to 2.0"),
          ("Presence Penalty", "presence_penalty", "-2.0 to 2.0"),
        ]
      ),
      (
        "Advanced Controls",
        [("Deterministic Seed", "seed", "✅"), ("Log Probabilities", "logprobs", "0-20")]
      ),
    ]
    for (heading, controls) in groups {
      let shown = controls.filter { abilities.has($0.badge) }
      guard !shown.isEmpty else { continue }
      page.add("### \(heading)")
      page.add(table: shown.map(\.label), [shown.map(\.value)])
    }
  }
}
