import Contract
package import Diagnostics
package import Records
import SourceText

/// Prices of input and output in data that no model has together.
package enum ImplausiblePrice: PageRule {
  package static let descriptor = RuleDescriptor(
    "implausible-price", "Price of input far above or below that of output",
    severity: .warning, category: .prices,
    rationale: """
      A price for a thousand tokens was written where prices are for a million, or the decimal point
      is in another place. Output costs as much as input, or several times as much: in three public
      catalogs, from a 25th of it to 240 times as much, the latter of models for images. The input
      is reported where it costs more than 50 times as much as the output, and the output where it
      costs more than 500 times as much as the input. Something free is not compared, nor is a price
      on a page of Markdown, which states the costs that follow from it.
      """,
    examples: [
      Example(
        "A price for a thousand tokens", path: "models/gpt-4.1-mini.toml",
        bad: """
          name = "GPT-4.1 mini"

          [cost]
          input = ⟦400.00⟧
          output = 1.60

          """,
        good: """
          name = "GPT-4.1 mini"

          [cost]
          input = 0.40
          output = 1.60

          """,
        contract: DataExamples.prices)
    ])

  /// The most that input costs, in prices of output.
  private static let mostInput: Int64 = 50
  /// The most that output costs, in prices of input.
  private static let mostOutput: Int64 = 500

  package static func check(_ page: Page, into findings: inout Findings) {
    guard page.isData, let input = page.contract.field(with: .inputPrice),
      let output = page.contract.field(with: .outputPrice)
    else { return }
    page.eachRecord(with: input, and: output) { input, output in
      check(input, output, on: page, into: &findings)
    }
  }

  private static func check(
    _ input: Fact, _ output: Fact, on page: Page, into findings: inout Findings
  ) {
    guard let inputPrice = input.price, let outputPrice = output.price,
      inputPrice.amount > 0, outputPrice.amount > 0
    else { return }
    if inputPrice.exceeds(outputPrice, times: mostInput) {
      report(input, times: mostInput, output)
    } else if outputPrice.exceeds(inputPrice, times: mostOutput) {
      report(output, times: mostOutput, input)
    }
    func report(_ fact: Fact, times factor: Int64, _ other: Fact) {
      let fields = page.contract.fields
      guard fields[fact.field].unitCount == fields[other.field].unitCount else { return }
      findings.report(fact, contradicting: other, on: page) { .implausible($0, $1, factor, $2, $3) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func implausible(
    _ title: String, _ text: String, _ factor: Int64, _ otherTitle: String, _ other: String
  ) -> Self {
    """
    \(term: title) '\(text)' is more than \(term: "\(factor)") times the \(term: otherTitle) '\(other)'; \
    is one of them for another number of tokens?
    """
  }
}
