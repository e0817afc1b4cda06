import ArgumentParser
import Contract
import Diagnostics
import Rules

/// What the completions of shells offer: they ask the program with the words of the command line.
enum Completions {
  /// A rule, or a check of the contract.
  static var rule: CompletionKind { .custom { words, _, _ in ids(words) } }

  /// A list of rules, checks and categories: each after what is before the last comma.
  static var rules: CompletionKind {
    .custom { words, _, typed in
      let before = typed.lastIndex(of: ",").map { String(typed[...$0]) } ?? ""
      return (Category.allCases.map(\.rawValue) + ids(words)).map { before + $0 }
    }
  }

  /// A set of records of the contract.
  static var records: CompletionKind {
    .custom { words, _, _ in
      let kinds = contract(words)?.kinds ?? []
      return kinds.flatMap(\.allRecordSets).map(\.name)
    }
  }

  /// A built-in contract.
  static var contracts: CompletionKind { .list(BuiltInContract.names) }

  private static func ids(_ words: [String]) -> [String] {
    (RuleSet.descriptors + (contract(words)?.checks.rules ?? [])).map(\.id)
  }

  /// The contract of the command line, else the configured one; nil where it cannot be read.
  private static func contract(_ words: [String]) -> Contract? {
    let option = "--contract"
    let name = words.firstIndex(of: option).flatMap { words[($0 + 1)...].first }
    let joined = words.first { $0.hasPrefix(option + "=") }?.dropFirst(option.count + 1)
    return try? ContractOptions.contract(joined.map(String.init) ?? name)
  }
}
