/// A small catalog in which a rule has findings; shown to users and run by the tests.
package struct Example: Sendable {
  /// The defect, in a few words.
  package let title: String
  /// The path of the page in its catalog, which determines its kind.
  package let path: String
  /// The page, with `⟦ ⟧` around the exact bytes of each finding.
  package let bad: String
  /// The correct page, without findings of the rule: the result of the fix where there is one.
  package let good: String?
  /// The other pages of the catalog, by path, without marks.
  package let others: [String: String]
  /// The page in the base of a change, where the rule is about additions.
  package let base: String?
  /// The contract of the catalog, where the built-in one is not suitable.
  package let contract: String?
  /// The place of the example in the source, for the message of a failing test.
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
