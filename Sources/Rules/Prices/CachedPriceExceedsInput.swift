import Contract
package import Diagnostics
package import Records
import SourceText

/// Input that costs more when it is read from a cache.
package enum CachedPriceExceedsInput: PageRule {
  package static let descriptor = RuleDescriptor(
    "cached-price-exceeds-input", "Input from a cache costs more than other input",
    severity: .warning, category: .prices,
    rationale: """
      Providers cache input so that it is cheaper to read again. A higher price was most often
      copied from another column: to write to a cache may well cost more than the input.
      """,
    examples: [
      Example(
        "Read and write exchanged", on: "providers/anthropic/models/claude-opus-4.md",
        bad: .prices("$15.00/1M | $75.00/1M | - | ⟦$18.75/1M⟧ | $1.50/1M"),
        good: .prices("$15.00/1M | $75.00/1M | - | $1.50/1M | $18.75/1M"))
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    let contract = page.contract
    guard let input = contract.field(with: .inputPrice),
      let read = contract.field(with: .cacheReadPrice)
    else { return }
    page.eachRecord(with: input, and: read) { input, read in
      check(input, read, on: page, into: &findings)
    }
  }

  private static func check(
    _ input: Fact, _ read: Fact, on page: Page, into findings: inout Findings
  ) {
    let fields = page.contract.fields
    guard let usual = input.price, let cached = read.price,
      fields[input.field].unitCount == fields[read.field].unitCount, cached.exceeds(usual)
    else { return }
    findings.report(read, is: "higher", than: input, on: page)
  }
}
