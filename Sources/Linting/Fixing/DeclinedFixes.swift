import Diagnostics

/// Fixes that were not applied since each would bring about another finding; one notice tells of all
/// that are alike.
struct DeclinedFixes {
  private var groups: [Group] = []

  private struct Group {
    let rule: String
    let harm: String
    let first: String
    var others = 0
  }

  /// Takes note of one on a page, and of what it would have brought about.
  mutating func add(_ declined: Diagnostic, on path: String, for harm: Diagnostic) {
    let place = groups.firstIndex { $0.rule == declined.rule && $0.harm == harm.rule }
    if let place {
      groups[place].others += 1
      return
    }
    let first =
      "'\(path)': a fix of [\(declined.rule)] was not applied (\(declined.fix?.title ?? "")), as it "
      + "would bring about [\(harm.rule)]: \(harm.message)"
    groups.append(Group(rule: declined.rule, harm: harm.rule, first: first))
  }

  var notices: [String] {
    groups.map { $0.others == 0 ? $0.first : "\($0.first); and \($0.others) more like it" }
  }
}
