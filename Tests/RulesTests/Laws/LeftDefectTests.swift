import Diagnostics
import Linting
import Rules
import TestSupport
import Testing

/// A defect that one rule leaves to another is reported where the other does not run.
@Suite struct LeftDefectTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"

  private static func sample() throws -> SmallCatalog {
    try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
  }

  @Test func `a rule leaves defects only to rules that exist and leave none back to it`() {
    for rule in RuleSet.descriptors {
      for other in rule.leaves {
        #expect(RuleSet.descriptor(other)?.leaves.contains(rule.id) == false, "\(rule.id)")
      }
    }
  }

  @Test func `sections in a block of code are missing where that is not reported`() throws {
    let catalog = try #require(
      try Self.sample().replacing(
        "## 🎯 Capabilities", with: "```\n\n## 🎯 Capabilities", at: Self.author))
    let missing = Array(repeating: "missing-section", count: 3)
    #expect(catalog.diagnostics().map(\.rule) == ["hidden-contents"])
    #expect(catalog.diagnostics(["missing-section"]).map(\.rule) == missing)
    #expect(catalog.diagnostics(Self.all(but: "hidden-contents")).map(\.rule) == missing)
    #expect(catalog.verdict(reportsAll: true).diagnostics.count == 4)
  }

  @Test func `a section that is missing for another reason does not follow from hidden ones`()
    throws
  {
    let catalog = try #require(
      try Self.sample().replacing(
        "## 🎯 Capabilities", with: "```\n\n## 🎯 Capabilities", at: Self.author)?
        .replacing("🌐 Provider Availability", with: "Hosts", at: Self.author))
    #expect(catalog.diagnostics().map(\.rule).sorted() == ["hidden-contents", "missing-section"])
  }

  @Test func `an empty page lacks everything where that is not reported`() throws {
    let catalog = SmallCatalog(
      try Self.sample().pages.merging([Self.author: []]) { $1 }, contract: SmallCatalog.starmap)
    let found = catalog.diagnostics().filter { $0.path == Self.author }
    #expect(found.map(\.rule) == ["hidden-contents"])
    #expect(found.first.map { $0.consequenceCount > 3 } == true)
    let others = catalog.diagnostics(Self.all(but: "hidden-contents"))
    #expect(others.contains { $0.path == Self.author && $0.rule == "missing-section" })
  }

  /// A page that states its own number of pages, and an index that states it too.
  private func rules(_ page: String, _ row: String, _ rules: Set<String>? = nil) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      places: [{name: files, title: files, links: files, index: README.md}]
      fields: {models: {type: quantity}, name: {type: link}}
      kinds:
        root:
          paths: [README.md]
          tables:
            - columns: [Name, Models]
              each-row: {Name: name, Models: models}
              listing: {subject: name, pages: owner, agree: [models]}
        owner:
          title: an owner
          paths: ["{owner}/README.md"]
          labels: [{values: {Models: models}}]
          counts: [{field: models, pages: model, where: {owner: owner}}]
        model: {title: a model, paths: ["{owner}/{id}.md"]}
      """)
    let pages = [
      "README.md": "# X\n\n| Name | Models |\n|---|---|\n| [A](a/README.md) | \(row) |\n",
      "a/README.md": "# A\n\n**Models**: \(page)\n\n[b](b.md)\n", "a/b.md": "# B\n",
    ]
    return SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract)
      .diagnostics(rules).map { "\($0.path) \($0.rule)" }
  }

  @Test func `a wrong count is a contradiction where wrong counts are not reported`() {
    #expect(rules("1", "1") == [])
    #expect(rules("2", "1") == ["a/README.md wrong-count"])
    #expect(rules("2", "1", ["facts-disagree"]) == ["README.md facts-disagree"])
    #expect(rules("2", "1", Self.all(but: "wrong-count")) == ["README.md facts-disagree"])
    #expect(rules("2", "2", ["facts-disagree"]) == [])
    #expect(rules("1", "2", ["facts-disagree"]) == ["README.md facts-disagree"])
  }

  private static func all(but rule: String) -> Set<String> {
    Set(RuleSet.descriptors.map(\.id)).subtracting([rule])
  }
}
