import Contract
import Testing

struct PathPatternTests {
  @Test(arguments: [
    ("README.md", "README.md", [:]),
    ("authors/{author}/README.md", "authors/openai/README.md", ["author": "openai"]),
    (
      "authors/{author}/models/{id}.md", "authors/meta/models/meta-llama/llama-guard.md",
      ["author": "meta", "id": "meta-llama/llama-guard"]
    ),
    ("{id}", "a/b.md", ["id": "a/b.md"]),
    ("v{version}-x/{id}.md", "v2-x/a.md", ["version": "2", "id": "a"]),
    ("{id}.md", ".md.md", ["id": ".md"]),
    ("é/{id}.md", "é/模型.md", ["id": "模型"]),
    ("a/{id}.md", "a/\u{301}b.md", ["id": "\u{301}b"]),
  ])
  func `a path that matches has the captures`(
    _ pattern: String, path: String, captures: [String: String]
  ) throws {
    #expect(try #require(PathPattern(pattern)).captures(in: path)?.byName == captures)
  }

  @Test(arguments: [
    ("README.md", "readme.md"), ("README.md", "a/README.md"), ("README.md", "README.md/a"),
    ("authors/{author}/README.md", "authors/README.md"),
    ("authors/{author}/README.md", "authors/a/b/README.md"),
    ("authors/{author}/README.md", "authors//README.md"),
    ("authors/{author}/models/{id}.md", "authors/a/models/.md"),
    ("authors/{author}/models/{id}.md", "authors/a/models/b.txt"),
    ("authors/{author}/models/{id}.md", "authors/a/models"),
    ("a{id}a", "a"), ("\u{E9}/{id}", "e\u{301}/x"), ("{id}.md", ""),
  ])
  func `a path that does not match has no captures`(_ pattern: String, path: String) throws {
    #expect(try #require(PathPattern(pattern)).captures(in: path)?.byName == nil)
  }

  @Test(arguments: [
    "{a}{b}.md", "{a}-{b}", "{}", "{a", "a}", "}a{", "{{a}}", "{a}/{a}.md", "x/{/}",
  ])
  func `a pattern with other braces is invalid`(_ pattern: String) {
    #expect(PathPattern(pattern) == nil)
  }

  @Test func `a pattern has the prefix of its paths`() throws {
    let pattern = try #require(PathPattern("authors/{author}/models/{id}.md"))
    #expect(pattern.topFolder == "authors")
    #expect(pattern.literalCount == 2)
    #expect(pattern.couldBegin(with: []))
    #expect(pattern.couldBegin(with: ["authors"]))
    #expect(pattern.couldBegin(with: ["authors", "x", "models"]))
    #expect(!pattern.couldBegin(with: ["providers"]))
    #expect(!pattern.couldBegin(with: ["authors", "x", "model"]))
    // An ID may have several parts.
    #expect(pattern.couldBegin(with: ["authors", "x", "models", "y"]))
    #expect(try #require(PathPattern("{a}/b.md")).couldBegin(with: ["x", "y"]) == false)
    #expect(try #require(PathPattern("README.md")).topFolder == nil)
    #expect(try #require(PathPattern("{a}/b")).topFolder == nil)
  }

  @Test(arguments: [
    ("author/meta/README.md", "authors/meta/README.md"),
    ("authors/meta/model/llama-3.md", "authors/meta/models/llama-3.md"),
    ("provider/groq/modls/a/b.md", "providers/groq/models/a/b.md"),
    ("authors/Readme.md", "authors/README.md"),
    ("llama-3.md", nil),
    ("notes/meta/README.md", nil),
    ("authors/meta/models", nil),
    ("", nil),
  ])
  func `a path spelled similarly to one of a kind gets this kind`(
    _ path: String, meant: String?
  ) throws {
    let contract = try #require(BuiltInContract.named("starmap")).get()
    #expect(contract.kind(ofPath: path) == nil)
    #expect(contract.pathOfAKind(like: path, isData: false)?.path == meant)
  }
}

extension PathCaptures {
  fileprivate var byName: [String: String] {
    Dictionary(zip(names, texts), uniquingKeysWith: { first, _ in first })
  }
}
