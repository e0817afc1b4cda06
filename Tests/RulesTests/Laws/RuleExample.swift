import Diagnostics
import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// One example of one rule, as a test argument.
struct RuleExample: CustomTestStringConvertible, Sendable {
  let rule: RuleDescriptor
  let example: Example

  static let all = RuleSet.descriptors.flatMap { rule in
    rule.examples.map { RuleExample(rule: rule, example: $0) }
  }

  var testDescription: String { "\(rule.id): \(example.title)" }

  /// The file that the example is in, from the package's root.
  var path: String {
    let name = example.location.file.split(separator: "/").last.map(String.init) ?? ""
    return Self.paths[name] ?? name
  }

  /// The paths of the files of rules, by their names, which differ.
  private static let paths: [String: String] = {
    let files = FileManager.default.subpaths(
      atPath: PackageFolder.root.appending(path: "Sources/Rules").path)
    return Dictionary(
      (files ?? []).map {
        ($0.split(separator: "/").last.map(String.init) ?? $0, "Sources/Rules/\($0)")
      },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Where the example is written, for a failure to point at.
  var location: SourceLocation {
    SourceLocation(
      fileID: example.location.file,
      filePath: PackageFolder.root.appending(path: path).path,
      line: example.location.line, column: 1)
  }

  var marked: MarkedText { MarkedText(example.bad) }

  /// The example's catalog with `text` as its page.
  func catalog(_ text: String) -> SmallCatalog {
    let texts = example.others.merging([example.path: text]) { $1 }
    guard let contract = example.contract else { return SmallCatalog(texts: texts) }
    return SmallCatalog(
      texts.mapValues { Array($0.utf8) }, contract: SmallCatalog.contract(contract))
  }

  /// The catalog of the base of the change, if the rule is about additions.
  var base: SmallCatalog? { example.base.map(catalog) }

  /// The rules that have to run for the rule to find something; nil for all.
  var rules: Set<String>? {
    let judgesFindings = RuleSet.all.contains {
      if case .verdict(let type) = $0.scope { type.descriptor.id == rule.id } else { false }
    }
    return rule.category == .suppressions || judgesFindings ? nil : [rule.id]
  }

  /// The findings of the rule in a catalog.
  func diagnostics(of catalog: SmallCatalog) -> [Diagnostic] {
    catalog.diagnostics(rules, base: base).filter { $0.rule == rule.id }
  }

  /// Where the rule finds something on the example's page when it reads `text`.
  func ranges(in text: String) -> [ByteRange] {
    diagnostics(of: catalog(text)).filter { $0.path == example.path }.map(\.range)
  }
}
