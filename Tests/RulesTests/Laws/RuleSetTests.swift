import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

/// The list of rules agrees with their files, folders, types and ids.
@Suite struct RuleSetTests {
  /// The type of each rule, by the file that declares it, and the folder of its category.
  private func declaredRules() throws -> [(type: String, folder: String)] {
    let root = PackageFolder.root.appending(path: "Sources/Rules")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .filter { try String(contentsOf: $0, encoding: .utf8).contains("static let descriptor =") }
      .map { file in
        (
          file.deletingPathExtension().lastPathComponent,
          file.pathComponents[root.pathComponents.count]
        )
      }
      .sorted { $0.0 < $1.0 }
  }

  /// `IDDiffersFromPath` as `id-differs-from-path`: a run of capitals is one word.
  private func kebabCase(_ type: String) -> String {
    let characters = Array(type)
    var result = ""
    for (index, character) in characters.enumerated() {
      let begins =
        index > 0 && character.isUppercase
        && (!characters[index - 1].isUppercase
          || (index + 1 < characters.count && characters[index + 1].isLowercase))
      result += (begins ? "-" : "") + character.lowercased()
    }
    return result
  }

  @Test func `every rule has a file of its own and is in the list`() throws {
    let listed = RuleSet.all.map { "\($0)" }.sorted()
    #expect(try declaredRules().map(\.type) == listed)
  }

  @Test func `the list is sorted by id, and every id is its type's name`() {
    let ids = RuleSet.descriptors.map(\.id)
    #expect(ids == ids.sorted())
    #expect(ids == RuleSet.all.map { kebabCase("\($0)") })
  }

  @Test func `every rule is in the folder of its category`() throws {
    for (type, folder) in try declaredRules() {
      let descriptor = RuleSet.descriptor(kebabCase(type))
      #expect(descriptor?.category.rawValue == folder.lowercased(), "\(type)")
    }
  }

  @Test func `every rule is for pages, days, catalogs, suppressions, verdicts`() {
    let kinds = [
      RuleSet.pageRules.count, RuleSet.datedRules.count, RuleSet.catalogRules.count,
      RuleSet.suppressionRules.count,
      RuleSet.verdictRules.count,
    ]
    let both = RuleSet.all.count { if case .pageAndCatalog = $0.scope { true } else { false } }
    #expect(kinds.reduce(0, +) == RuleSet.all.count + both)
  }

  @Test func `every rule has an example`() {
    // An example is text, so these rules cannot have any.
    let without = RuleSet.descriptors.filter(\.examples.isEmpty).map(\.id)
    #expect(without == ["broken-alias", "invalid-utf8"])
  }

  @Test func `titles and rationales are written as the house style has it`() {
    for rule in RuleSet.descriptors {
      #expect(rule.title.first?.isUppercase == true && !rule.title.hasSuffix("."), "\(rule.id)")
      #expect(rule.rationale.hasSuffix("."), "\(rule.id)")
    }
  }
}
