import Diagnostics
import Testing

@Suite struct MessageTests {
  @Test func `a message separates its wording from its values`() {
    let value = "16k"
    let message: Diagnostic.Message = "max output '\(value)' is too large"
    #expect(message.text == "max output '16k' is too large")
    #expect(message.wording == "max output '…' is too large")
  }

  @Test func `messages with different values have one wording`() {
    let messages = [1, 20].map { "row has \($0) cells" as Diagnostic.Message }
    #expect(messages[0] != messages[1])
    #expect(messages[0].wording == messages[1].wording)
  }

  @Test func `a term of the contract is part of the wording`() {
    let message: Diagnostic.Message = "\(term: "max output") '\(16)' is not a number"
    #expect(message.text == "max output '16' is not a number")
    #expect(message.wording == "max output '…' is not a number")
  }

  @Test func `a clause has its own wording`() {
    let clause: Diagnostic.Message = "; did you mean '\("gpt-4")'?"
    let message: Diagnostic.Message = "there is no page '\("gpt4")'\(clause)"
    #expect(message.text == "there is no page 'gpt4'; did you mean 'gpt-4'?")
    #expect(message.wording == "there is no page '…'; did you mean '…'?")
  }

  @Test func `a message without values is its own wording`() {
    let message: Diagnostic.Message = "frontmatter is not closed"
    #expect(message.text == message.wording)
    #expect("\(message)" == message.text)
  }

  @Test func `an empty message is empty`() {
    let message: Diagnostic.Message = ""
    #expect(message == Diagnostic.Message("", wording: ""))
  }
}
