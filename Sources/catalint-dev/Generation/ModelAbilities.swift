/// The abilities of a model of a generated catalog; badges, ticks and controls follow from them.
struct ModelAbilities {
  /// Its inputs and outputs, in the order of the catalog.
  let input: [String]
  let output: [String]
  /// The labels of its other badges.
  let labels: Set<String>

  private static let sense = ["text", "image", "audio", "video", "pdf"]
  private static let tools = ["tool_calls", "tools", "tool_choice"]
  private static let sampling = ["temperature", "top_p"]

  /// Whether it answers with text, so that the length of the answer matters.
  var answers: Bool { output.contains("text") }
  var isForImages: Bool { output.contains("image") }

  func has(_ label: String) -> Bool { labels.contains(label) }

  init(_ random: inout SplitMix) {
    let kind = random.number(below: 10)
    guard kind > 1 else {
      input = kind == 0 ? ["text"] : ["text", "image"]
      output = kind == 0 ? ["embedding"] : ["image"]
      labels = kind == 0 ? [] : ["streaming"]
      return
    }
    let senses = random.number(below: 4) == 0 ? 5 : 1 + random.number(below: 3)
    input = Self.sense.prefix(senses).map { $0 }
    output = ["text"]
    var labels: Set<String> = ["streaming", "max_tokens", "stop"]
    if random.chance(70) { labels.formUnion(Self.tools) }
    if random.chance(90) { labels.formUnion(Self.sampling) }
    let reasons = random.chance(40)
    for label in ["reasoning", "reasoning_tokens", "include_reasoning"] where reasons {
      labels.insert(label)
    }
    let sometimes = [
      "web_search", "attachments", "top_k", "frequency_penalty", "presence_penalty", "seed",
      "logprobs", "format_response", "structured_outputs",
    ]
    for label in sometimes where random.chance(40) { labels.insert(label) }
    self.labels = labels
  }
}

extension ModelAbilities {
  /// In the words of authors' pages.
  var words: [String] {
    [
      (true, "Text"), (input.contains("image"), "Vision"), (input.contains("audio"), "Audio"),
      (has("tool_calls"), "Functions"),
    ].filter(\.0).map(\.1)
  }

  /// In the symbols of providers' pages.
  var symbols: [String] {
    [
      (true, "📝"), (input.contains("image"), "👁️"), (input.contains("audio"), "🎵"),
      (has("tool_calls"), "🔧"), (has("streaming"), "⚡"),
    ].filter(\.0).map(\.1)
  }
}
