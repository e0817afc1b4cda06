import Contract
import Linting
import TestSupport
import Testing

/// The built-in contract that fits the files of a folder.
@Suite struct FittingContractTests {
  private func best(_ files: [String: String]) throws -> String? {
    let folder = try TemporaryFolder()
    try folder.write(files.mapValues { Array($0.utf8) })
    let contracts = try BuiltInContract.names.compactMap { try BuiltInContract.named($0)?.get() }
    return FittingContract(folder: folder.path).best(among: contracts)?.name
  }

  private static let parameters = """
    {
      "name": "lens",
      "description": "A maker of lenses.",
      "default": {"params": [{"key": "top_p"}], "type": {"primary": "chat"}},
      "lens-1": {"type": {"primary": "chat", "supported": ["image"]}, "removeParams": ["top_p"]}
    }

    """
  private static let prices = """
    {
      "default": {"pricing_config": {"pay_as_you_go": {"request_token": {"price": 0}}}},
      "lens-1": {
        "pricing_config": {
          "pay_as_you_go": {"request_token": {"price": 0.01}, "response_token": {"price": 0.02}}
        }
      }
    }

    """

  @Test func `a catalog whose data has names as keys is found`() throws {
    #expect(
      try best([
        "general/lens.json": Self.parameters, "general/moon.json": Self.parameters,
        "pricing/lens.json": Self.prices, "pricing/moon.json": Self.prices,
      ]) == "portkey")
  }

  @Test(arguments: [
    #"{"name": "Lens", "description": "A lens."}"#, #"{"hello": "Hello", "bye": "Goodbye"}"#, "{}",
    #"["a", "b", "c"]"#, #"{"lens": {"type": "chat", "size": 3}, "moon": {"type": "chat"}}"#,
    "nothing",
  ])
  func `other data in folders of the same names is not`(_ text: String) throws {
    #expect(
      try best([
        "general/a.json": text, "general/b.json": text, "general/c.json": text,
        "pricing/d.json": text,
      ]) == nil)
  }

  private static let apis = """
    # Public APIs

    ## Index

    * [Animals](#animals)

    ### Animals
    API | Description | Auth | HTTPS | CORS
    |:---|:---|:---|:---|:---|
    | [Cats](https://example.com/cats) | Pictures of cats | No | Yes | No |
    | [Dogs](https://example.com/dogs) | Pictures of dogs | `apiKey` | Yes | Yes |

    ## License

    """

  @Test func `a catalog of one page is found, whatever other pages there are`() throws {
    #expect(try best(["README.md": Self.apis]) == "public-apis")
    #expect(
      try best([
        "README.md": Self.apis, "CONTRIBUTING.md": "# Contributing\n",
        "SECURITY.md": "# Security\n",
      ]) == "public-apis")
  }

  @Test(arguments: [
    "# Tool\n\n## Index\n\n* [Use](#use)\n\n### Use\n\n## License\n",
    "# Tool\n\n| API | Description | Auth |\n|---|---|---|\n| get | Gets it | No |\n",
    "# Tool\n",
  ])
  func `another page at its path is not`(_ text: String) throws {
    #expect(try best(["README.md": text]) == nil)
    #expect(try best(["README.md": text, "CONTRIBUTING.md": text]) == nil)
  }

  @Test func `a catalog whose data is lists is found`() throws {
    let model = """
      id: lens-1
      name: Lens 1
      authors: [{id: lens, name: Lens}]
      metadata: {release_date: "2025-01-01", open_weights: false}
      features: {modalities: {input: [text], output: [text]}}
      created_at: "2025-01-01T00:00:00Z"
      updated_at: "2025-01-01T00:00:00Z"

      """
    let list = "- id: lens\n  name: Lens\n  description: A maker of lenses.\n"
    #expect(
      try best([
        "authors.yaml": list, "authors/lens/models/lens-1.yaml": model,
        "authors/lens/models/lens-2.yaml": model,
      ]) == "starmap")
    #expect(
      try best([
        "authors.yaml": "- lens\n- moon\n", "providers.yaml": "- a: 1\n",
        "endpoints.yaml": "models: []\n",
      ]) == nil)
  }
}
