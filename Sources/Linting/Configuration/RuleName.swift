import Contract
package import Diagnostics
import Rules
import SourceText

/// A name of rules in settings: the id of one, or a category, which means all rules in it.
package enum RuleName: CustomStringConvertible {
  case rule(String)
  case category(Category)

  /// Nil where no rule, no check of the contract and no category has the name.
  package init?(_ name: String, besides checks: [RuleDescriptor] = []) {
    if RuleSet.descriptor(name) != nil || checks.contains(where: { $0.id == name }) {
      self = .rule(name)
    } else if let category = Category(rawValue: name) {
      self = .category(category)
    } else {
      return nil
    }
  }

  /// The ids of the rules, of which some are checks of the contract.
  package func ids(besides checks: [RuleDescriptor] = []) -> [String] {
    switch self {
    case .rule(let id): [id]
    case .category(let category):
      (RuleSet.descriptors + checks).filter { $0.category == category }.map(\.id)
    }
  }

  /// The name itself.
  package var description: String {
    switch self {
    case .rule(let id): id
    case .category(let category): category.rawValue
    }
  }
}

/// A name that no rule and no category has.
package struct UnknownRule: CustomStringConvertible {
  package let id: String
  private let names: [String]

  /// `checks` are those of the contract; `mayBeCategory` is false where one rule is asked for.
  package init(_ id: String, besides checks: [RuleDescriptor] = [], mayBeCategory: Bool = true) {
    self.id = id
    names =
      (RuleSet.descriptors + checks).map(\.id)
      + (mayBeCategory ? Category.allCases.map(\.rawValue) : [])
  }

  /// The message for users, with the nearest name. A check may be named without its prefix.
  package var description: String {
    let bare = names.filter { $0.hasPrefix(ContractChecks.prefix) }
      .map { String($0.dropFirst(ContractChecks.prefix.count)) }
    let nearest =
      Spelling.nearest(to: id, in: names)
      ?? (bare.first { $0 == id } ?? Spelling.nearest(to: id, in: bare)).map {
        ContractChecks.prefix + $0
      }
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'catalint rules' lists them"
    return "there is no rule '\(id)'; \(hint)"
  }
}
