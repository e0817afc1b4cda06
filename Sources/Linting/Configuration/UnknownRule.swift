package import Diagnostics
import Rules
import SourceText

/// A name of rules in settings: the id of one, or a category, which means all rules in it.
package enum RuleName: CustomStringConvertible {
  case rule(String)
  case category(Category)

  /// Nil where no rule and no category has the name.
  package init?(_ name: String) {
    if RuleSet.descriptor(name) != nil {
      self = .rule(name)
    } else if let category = Category(rawValue: name) {
      self = .category(category)
    } else {
      return nil
    }
  }

  /// The ids of the rules.
  package var ids: [String] {
    switch self {
    case .rule(let id): [id]
    case .category(let category):
      RuleSet.descriptors.filter { $0.category == category }.map(\.id)
    }
  }

  /// The name itself.
  package var description: String {
    switch self {
    case .rule(let id): id
    case .category(let category): category.rawValue
    }
  }

  /// Every name.
  static var all: [String] { RuleSet.descriptors.map(\.id) + Category.allCases.map(\.rawValue) }
}

/// A name that no rule and no category has.
package struct UnknownRule: CustomStringConvertible {
  package let id: String
  private let names: [String]

  /// `mayBeCategory` is false where one rule is asked for.
  package init(_ id: String, mayBeCategory: Bool = true) {
    self.id = id
    names = mayBeCategory ? RuleName.all : RuleSet.descriptors.map(\.id)
  }

  /// The message for users, with the nearest name.
  package var description: String {
    let nearest = Spelling.nearest(to: id, in: names)
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'catalint rules' lists them"
    return "there is no rule '\(id)'; \(hint)"
  }
}
