package import Contract
import Diagnostics
import Rules
import SourceText

extension Configuration {
  /// The contract for this catalog: with the selected renderers, and with its site's treatment of
  /// links; the rules that are named have to be those of Catalint or checks of the contract. If the
  /// contract is not its `own`, but one that a command names, settings of other checks and
  /// renderers do not apply.
  package func applied(
    to contract: Contract, isOwn: Bool = true
  ) -> Result<Contract, FileProblems> {
    guard isOwn else { return .success(withKnownRenderers(of: contract)) }
    var problems = unknownRules(besides: contract.checks.rules)
    var found = contract.renderers
    for setting in markdown {
      let name = setting.value.renderer
      guard let index = found.firstIndex(where: { $0.name == name }) else {
        problems.append(missing(name, in: contract, at: setting.range))
        continue
      }
      guard case .served(let site) = found[index].links else {
        problems.append(
          FileProblem("'\(name)' is not a site: its links point to files", at: setting.range))
        continue
      }
      found[index] = found[index].with(.served(site.with(setting.value.hook)))
    }
    if let renderers {
      for setting in renderers where !found.contains(where: { $0.name == setting.value }) {
        problems.append(missing(setting.value, in: contract, at: setting.range))
      }
      found.removeAll { renderer in !renderers.contains { $0.value == renderer.name } }
    }
    guard problems.isEmpty else { return .failure(FileProblems(problems)) }
    if renderers == nil, markdown.isEmpty { return .success(contract) }
    return .success(contract.with(renderers: found, chosen: renderers != nil))
  }

  /// Another contract, with the settings of the renderers that it has.
  private func withKnownRenderers(of contract: Contract) -> Contract {
    var known = self
    let names = contract.renderers.map(\.name)
    known.rules = [:]
    known.overrides = []
    known.markdown = markdown.filter { setting in
      contract.renderers.contains { $0.isServed && $0.name == setting.value.renderer }
    }
    known.renderers = renderers?.filter { names.contains($0.value) }
    if known.renderers?.isEmpty == true { known.renderers = nil }
    return (try? known.applied(to: contract).get()) ?? contract
  }

  private func unknownRules(besides checks: [RuleDescriptor]) -> [FileProblem] {
    ([rules] + overrides.map(\.rules)).flatMap { rules in
      rules.filter { name, _ in RuleName(name, besides: checks) == nil }
        .map { FileProblem("\(UnknownRule($0, besides: checks))", at: $1.range) }
    }
  }

  private func missing(_ name: String, in contract: Contract, at range: ByteRange) -> FileProblem {
    let names = contract.renderers.map(\.name)
    let hint =
      Spelling.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "it has none" : "expected " + names.map { "'\($0)'" }.joined(separator: ", "))
    return FileProblem(
      "there is no place '\(name)' in the contract '\(contract.name)'; \(hint)", at: range)
  }
}
