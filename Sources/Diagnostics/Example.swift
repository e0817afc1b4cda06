/// A small catalog in which a rule finds something; shown to users and run by the tests.
package struct Example: Sendable {
  /// What went wrong, in a few words.
  package let title: String
  /// Where the page stands in its catalog, which also gives its kind.
  package let path: String
  /// The page, with `⟦ ⟧` around the exact bytes of each finding.
  package let bad: String
  /// The page as it ought to be: what the fix makes of it where there is one. The rule is silent.
  package let good: String?
  /// The other pages of the catalog, by path, without marks.
  package let others: [String: String]
  /// The page as the base of a change has it, where the rule is about what was added to it.
  package let base: String?
  /// The contract of the catalog, where the rule needs another than the built-in one.
  package let contract: String?
  /// Where the example is written, for the message of a failing test.
  package let location: (file: String, line: Int)

  package init(
    _ title: String, path: String, bad: String, good: String? = nil, others: [String: String] = [:],
    base: String? = nil, contract: String? = nil, file: String = #fileID, line: Int = #line
  ) {
    self.title = title
    self.path = path
    self.bad = bad
    self.good = good
    self.others = others
    self.base = base
    self.contract = contract
    location = (file, line)
  }
}
