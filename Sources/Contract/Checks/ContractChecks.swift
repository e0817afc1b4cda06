package import Diagnostics

/// The checks of a contract: expressions that its records have to meet, each a rule of its own.
package struct ContractChecks: Sendable {
  /// What the id of each begins with.
  package static let prefix = "check/"

  /// The rules that they are, in the order of the contract.
  package let rules: [RuleDescriptor]
  /// The checks of each kind of page that has any, by the kind's name.
  private let kinds: [String: KindChecks]

  /// No checks.
  init() { self.init(rules: [], kinds: [:]) }

  init(rules: [RuleDescriptor], kinds: [String: KindChecks]) {
    self.rules = rules
    self.kinds = kinds
  }

  /// The checks of the pages of a kind; nil where it has none.
  package subscript(kind: PageKind) -> KindChecks? { kinds.isEmpty ? nil : kinds[kind.name] }
}

/// The checks of the pages of one kind.
package struct KindChecks: Sendable {
  /// Those of the page's own record.
  package var own: RecordChecks?
  /// Those of the records of a set.
  package var sets: [(set: RecordSetLayout, checks: RecordChecks)] = []
  /// Those of the rows of a table.
  package var rows: [(table: TableIndex, checks: RecordChecks)] = []
  /// Those of sections with fields in their heading.
  package var sections: [(section: SectionIndex, checks: RecordChecks)] = []

  var isEmpty: Bool { all.isEmpty }

  /// Whether one uses the records of a set.
  package var usesSets: Bool {
    own?.usesSets == true || sets.contains(where: \.checks.usesSets)
      || rows.contains(where: \.checks.usesSets) || sections.contains(where: \.checks.usesSets)
  }

  /// All of them.
  package var all: [RecordChecks] {
    (own.map { [$0] } ?? []) + sets.map(\.checks) + rows.map(\.checks) + sections.map(\.checks)
  }
}
