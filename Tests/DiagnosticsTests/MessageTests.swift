import Diagnostics
import Testing

@Suite struct MessageTests {
  @Test func `a message keeps its wording apart from its values`() {
    let value = "16k"
    let message: Diagnostic.Message = "max output '\(value)' is too large"
    #expect(message.text == "max output '16k' is too large")
    #expect(message.wording == "max output '…' is too large")
  }
}
