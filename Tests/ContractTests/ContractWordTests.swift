import Foundation
import TestSupport
import Testing

/// No word of a catalog is in the code.
struct ContractWordTests {
  /// The modules of the project's own tools and tests, which know the repository, and the parts of
  /// the pages in examples of rules.
  private static let others = ["TestSupport/", "catalint-dev/", examples]
  private static let examples = "Rules/Examples/"
  /// Words of a catalog that are also Catalint's: a key of contracts and of reports, types of YAML.
  private static let shared: Set = ["modality", "text"]

  @Test(arguments: ["Schemas/starmap/contract.yaml", "Fixtures/clean/datasets.contract.yaml"])
  func `no word of a contract is in the code`(_ contract: String) throws {
    let words = try ContractWords(contract).words.filter {
      $0.utf8.count > 1 && $0 != "✓" && !Self.shared.contains($0)
    }
    #expect(words.count > 40)
    for (path, lines) in try Self.code() {
      for word in words {
        // A phrase counts anywhere; a single word may be any English word.
        let isConclusive = word.contains { " _.".contains($0) }
        let found = lines.first { $0.contains(isConclusive ? word : "\"\(word)\"") }
        #expect(found == nil, "\(path) has '\(word)'")
      }
    }
  }

  @Test func `the words of a contract are found`() throws {
    let words = try ContractWords("Schemas/starmap/contract.yaml").words
    for word in [
      "📋 Overview", "Context Window", "an author's page", "authors", "_index.md", "tokens",
      "tool_calls", "Can invoke and call tools in responses", "Direction", "Output", "Last Updated",
      "No feature information available.", "https://img.shields.io/badge/", "pdf",
    ] {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test func `only the examples of rules use the parts of their pages`() throws {
    for (path, lines) in try Self.code() where path.hasPrefix("Rules/") {
      #expect(!lines.contains { $0.contains("Example") }, "\(path)")
    }
    let root = PackageFolder.root.appending(path: "Sources/\(Self.examples)")
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
    #expect(files.allSatisfy { $0.hasPrefix("ExamplePage") || $0 == "DataExamples.swift" })
  }

  /// The lines of each file, without comments and without examples of rules.
  private static func code() throws -> [(path: String, lines: [String])] {
    let folder = PackageFolder.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { path in
        path.hasSuffix(".swift") && !others.contains { path.hasPrefix($0) }
      }
    #expect(paths.count > 150)
    return try paths.sorted().map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return (path, lines(of: text, isRule: path.hasPrefix("Rules/")))
    }
  }

  /// The lines between which a rule's descriptor has its rationale and its examples.
  private static let exampleStart = "    rationale:"
  private static let exampleEnds: Set = ["    ])", "    examples: [])"]

  private static func lines(of text: String, isRule: Bool) -> [String] {
    var isExample = false
    return text.components(separatedBy: "\n").filter { line in
      if isRule, line.hasPrefix(exampleStart) { isExample = true }
      defer { if exampleEnds.contains(line) { isExample = false } }
      return !isExample && !line.drop { $0 == " " }.hasPrefix("//")
    }
  }
}
