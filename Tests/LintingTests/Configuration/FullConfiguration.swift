import Contract
import DataSyntax
import Linting
import Records
import SourceText

/// A configuration with every key.
enum FullConfiguration {
  static let text = """
    version: 1
    requires: "0.2"
    contract: starmap
    include: ["**/*.md"]
    exclude:
      - drafts/*
      - "!drafts/ready.md"
    gitignore: true
    links:
      places: [github, site]
      markdown: {site: resolve}
    rules:
      broken-link: warning
      mojibake: off
    overrides:
      - paths: [providers/]
        rules:
          broken-link: info
    baseline: .catalint-baseline
    fail-on: warning
    max-page-bytes: 1000000

    """

  static func read(_ bytes: [UInt8]) -> Result<Configuration, FileProblems> {
    ConfigurationReader.read(SourceFile(path: ".catalint.yml", bytes: bytes))
  }

  /// Every value in it.
  static var nodes: [DataNode] {
    let file = SourceFile(path: ".catalint.yml", text: text)
    var nodes: [DataNode] = []
    var next = YAMLDocument.parse(file).root.map { [$0] } ?? []
    while let node = next.popLast() {
      nodes.append(node)
      next += node.items ?? node.mapping?.entries.map(\.value) ?? []
    }
    return nodes
  }
}
