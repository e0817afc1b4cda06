import Contract
import Records
import TestSupport
import Testing

/// The kind of a data file in no catalog.
struct DataShapeTests {
  private static let modelsDev: Contract? = try? BuiltInContract.named("models.dev")?.get()

  private func kind(_ text: String, at path: String = "page.toml") throws -> String? {
    let contract = try #require(Self.modelsDev)
    return Page.reading(path, Array(text.utf8), contract: contract, .alone).kind?.name
  }

  private static let model = """
    name = "o3"
    attachment = true
    reasoning = true
    tool_call = true
    release_date = "2025-04-16"
    last_updated = "2025-04-16"
    open_weights = false
    [modalities]
    input = ["text", "image"]
    output = ["text"]

    """

  @Test func `its keys determine the kind`() throws {
    let provider = """
      name = "OpenAI"
      env = ["OPENAI_API_KEY"]
      npm = "@ai-sdk/openai"
      doc = "https://platform.openai.com/docs/models"

      """
    #expect(try kind(provider) == "provider")
    // Pages of the kind are of another format.
    #expect(try kind("name: OpenAI\nnpm: x\nenv: []\ndoc: y\n", at: "x.yml") == nil)
  }

  @Test func `of two kinds with the same keys, the one whose required keys are there`() throws {
    #expect(try kind(Self.model + "[limit]\ncontext = 200000\n") == "provider-model")
    #expect(try kind(Self.model) == "base-model")
  }

  @Test func `the name of a page to inherit from is conclusive`() throws {
    #expect(try kind("base_model = \"openai/o3\"\n") == "provider-model")
    #expect(try kind("[extends]\nfrom = \"openai/o3\"\n[cost]\ninput = 2\n") == "provider-model")
  }

  @Test(arguments: [
    "", "name = \"x\"\n", "name = \"x\"\ndescription = \"y\"\nversion = \"1\"\n",
    "[tool.x]\na = 1\n",
    "name = ", "x",
  ])
  func `a file with fewer than three keys of a kind has none`(_ text: String) throws {
    #expect(try kind(text) == nil)
  }

  @Test func `a page that inherits is not judged by what other pages have`() throws {
    let contract = try #require(Self.modelsDev)
    let page = Page.reading(
      "o3.toml", Array("base_model = \"openai/o3\"\nstatus = \"beta\"\n".utf8), contract: contract,
      .alone)
    #expect(page.inheritanceFaults.isEmpty)
    #expect(page.dataFailures.isEmpty)
  }
}
