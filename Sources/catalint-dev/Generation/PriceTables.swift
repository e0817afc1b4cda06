/// The prices on a provider's page, and the costs that follow from them.
struct PriceTables {
  let offer: PlannedOffer
  /// The provider's name.
  let provider: String

  private static let tasks: [(name: String, input: Int, output: Int)] = [
    ("Quick chat (1K in, 500 out)", 1000, 500), ("Document summary (10K in, 1K out)", 10000, 1000),
    ("RAG query (50K in, 2K out)", 50000, 2000), ("Code generation (5K in, 10K out)", 5000, 10000),
  ]
  private static let tiers: [(name: String, chats: Int, tokens: Int)] = [
    ("Personal (10 chats/day)", 10, 1500), ("Small Team (100 chats/day)", 100, 2000),
    ("Enterprise (1000 chats/day)", 1000, 3000),
  ]

  func add(to page: inout PageText) {
    page.add("## 💰 Pricing")
    page.add("*Pricing shown for \(provider)*")
    guard let price = offer.price else {
      page.add("Contact provider for pricing information.")
      return
    }
    page.add("### Token Pricing")
    page.add(
      table: ["Input", "Output", "Reasoning", "Cache Read", "Cache Write"],
      [
        [
          "\(Amount.price(price.input))/1M", "\(Amount.price(price.output))/1M", "-",
          offer.hasCache ? "\(Amount.price(price.input / 2))/1M" : "-", "-",
        ]
      ])
    addTasks(at: price, to: &page)
    addTiers(at: price, to: &page)
  }

  private func addTasks(at price: (input: Int, output: Int), to page: inout PageText) {
    page.add("### 💰 Cost Calculator")
    page.add("What common tasks cost:")
    page.add(
      table: ["Use Case", "Input", "Output", "Total Cost"],
      Self.tasks.map { task in
        [
          task.name, "\(Amount.short(task.input)) tokens", "\(Amount.short(task.output)) tokens",
          Amount.cost(task.input, task.output, at: price),
        ]
      })
    page.add("**Pricing Formula:**")
    page.add(
      "```\nCost = (Input Tokens / 1M × \(Amount.price(price.input)))"
        + " + (Output Tokens / 1M × \(Amount.price(price.output)))\n```")
  }

  /// A month has 30 days, and a chat half as many tokens of output as of input.
  private func addTiers(at price: (input: Int, output: Int), to page: inout PageText) {
    page.add("### 📊 Example Costs")
    page.add("What a month of 30 days costs:")
    page.add(
      table: ["Usage Tier", "Daily Volume", "Monthly Tokens", "Monthly Cost"],
      Self.tiers.map { tier in
        let input = 30 * tier.chats * tier.tokens
        return [
          tier.name, "\(tier.chats) chats", Amount.short(input + input / 2),
          Amount.cost(input, input / 2, at: price),
        ]
      })
  }
}
