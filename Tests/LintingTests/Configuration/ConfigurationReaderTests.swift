import BuiltInSchemas
import Contract
import DataSyntax
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Configurations as files.
@Suite struct ConfigurationReaderTests {
  private func problems(_ bytes: [UInt8]) -> [FileProblem] {
    switch FullConfiguration.read(bytes) {
    case .success: []
    case .failure(let problems): problems.list
    }
  }

  @Test func `every key is read`() throws {
    let configuration = try FullConfiguration.read(Array(FullConfiguration.text.utf8)).get()
    #expect(configuration.requires?.value == "0.2")
    #expect(configuration.contract?.value == "starmap")
    #expect(configuration.include.map(\.value.text) == ["**/*.md"])
    #expect(configuration.exclude.map(\.value.text) == ["drafts/*", "!drafts/ready.md"])
    #expect(configuration.gitignore?.value == true)
    #expect(configuration.filter.maxPageBytes == 1_000_000)
    #expect(configuration.renderers?.map(\.value) == ["github", "site"])
    #expect(configuration.markdown.map(\.value.hook) == [.resolve])
    #expect(configuration.rules["broken-link"]?.value == .warning)
    #expect(configuration.overrides.map(\.paths.count) == [1])
    #expect(configuration.baseline?.value == ".catalint-baseline")
    #expect(configuration.failOn?.value == .warning)
    #expect(configuration.contract.map { "\(configuration.origin(of: $0))" } == ".catalint.yml:3")
  }

  @Test(arguments: ["", "# nothing yet\n"])
  func `a file with nothing in it sets nothing`(_ text: String) throws {
    let configuration = try FullConfiguration.read(Array(text.utf8)).get()
    #expect(configuration.contract == nil && configuration.rules.isEmpty)
  }

  @Test func `a value of any other type is an error at its place, at any depth`() {
    let bytes = Array(FullConfiguration.text.utf8)
    let nodes = FullConfiguration.nodes
    #expect(nodes.count == 28)
    for node in nodes {
      for other in ["[]", "[[1]]", "{}", "{a: 1}", "1.5", "false", "~", "x", "'1'"] {
        // Valid values.
        if other == "[]" && node.items != nil || other == "{}" && node.mapping != nil { continue }
        if "x'1'".contains(other), node.scalar?.value == .string { continue }
        if other == "false", case .boolean? = node.scalar?.value { continue }
        let changed =
          bytes[..<node.range.start] + Array(other.utf8) + bytes[node.range.end...]
        let problems = problems(Array(changed))
        #expect(!problems.isEmpty, "\(other) at \(node.range)")
        #expect(problems.allSatisfy { $0.range.end <= changed.count })
      }
    }
  }

  @Test func `the number of patterns in all lists together is limited`() {
    func text(_ lists: Int) -> [UInt8] {
      let paths = (0..<1_000).map { "p\($0)" }.joined(separator: ", ")
      return Array(
        ("version: 1\noverrides:\n"
          + String(repeating: "- {paths: [\(paths)], rules: {}}\n", count: lists)).utf8)
    }
    #expect(problems(text(10)).isEmpty)
    #expect(
      problems(text(11)).map(\.message) == [
        "there are more than 10000 patterns in all lists together"
      ])
  }

  @Test func `no damaged file crashes the reader`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<400 {
      let bytes = random.mutate(Array(FullConfiguration.text.utf8))
      #expect(problems(bytes).allSatisfy { $0.range.end <= bytes.count && !$0.message.isEmpty })
    }
  }

  @Test(arguments: [
    "[", "{{", String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 1_000),
    "version: 1\nrules: {\(String(repeating: "x: off, ", count: 20_000))}\n",
    "version: 1\nexclude: [\(String(repeating: "'[', ", count: 20_000))]\n",
    "version: 1\nexclude: [\(String(repeating: "*", count: 100_000))]\n",
    "version: &a 1\nrules: *a\n",
  ])
  func `a hostile file is refused with a readable message`(_ text: String) {
    let problems = problems(Array(text.utf8))
    #expect(1...100 ~= problems.count)
    #expect(problems.allSatisfy { $0.range.end <= text.utf8.count })
  }

  @Test func `every key of the schema is known to the reader and described in its guide`()
    throws
  {
    let schema = SourceFile(path: "config.schema.json", bytes: BuiltInSchema.configuration)
    var keys: Set<String> = []
    var next = JSONDocument.parse(schema).root.map { [$0] } ?? []
    while let node = next.popLast() {
      keys.formUnion(node.mapping?["properties"]?.mapping?.entries.compactMap(\.name) ?? [])
      next += node.items ?? node.mapping?.entries.map(\.value) ?? []
    }
    #expect(keys.count == 15)
    let reader = String(
      decoding: try PackageFolder.bytes(
        of: "Sources/Linting/Configuration/ConfigurationReader.swift"), as: UTF8.self)
    let document = String(
      decoding: try PackageFolder.bytes(of: ".github/docs/configure.md"), as: UTF8.self)
    for key in keys {
      #expect(key == "version" || reader.contains("[\"\(key)\"]"), "the reader knows no '\(key)'")
      #expect(
        document.contains("\n\(key):") || document.contains(" \(key):"), "'\(key)' is not stated")
      #expect(FullConfiguration.text.contains("\(key):"))
    }
  }
}
