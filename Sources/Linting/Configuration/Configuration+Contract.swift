package import Contract
import Diagnostics
import Rules
import SourceText

extension Configuration {
  /// The contract for this catalog: with the selected places, and with its site's treatment of
  /// links; the rules that are named have to be those of Catalint or checks of the contract. If the
  /// contract is not `own`, but one that a command names, settings of other checks and places do
  /// not apply.
  package func applied(
    to contract: Contract, isOwn: Bool = true
  ) -> Result<Contract, FileProblems> {
    guard isOwn else { return .success(withKnownPlaces(of: contract)) }
    var problems = unknownRules(besides: contract.checks.rules)
    guard places != nil || !markdown.isEmpty else {
      return problems.isEmpty ? .success(contract) : .failure(FileProblems(problems))
    }
    var found = contract.places
    for setting in markdown {
      let name = setting.value.place
      guard let index = found.firstIndex(where: { $0.name == name }) else {
        problems.append(missing(place: name, in: contract, at: setting.range))
        continue
      }
      guard case .served(let site) = found[index].links else {
        problems.append(
          FileProblem("'\(name)' is not a site: its links point to files", at: setting.range))
        continue
      }
      found[index] = found[index].with(.served(site.with(setting.value.hook)))
    }
    if let places {
      for setting in places where !found.contains(where: { $0.name == setting.value }) {
        problems.append(missing(place: setting.value, in: contract, at: setting.range))
      }
      found.removeAll { place in !places.contains { $0.value == place.name } }
    }
    guard problems.isEmpty else { return .failure(FileProblems(problems)) }
    return .success(contract.with(places: found, chosen: places != nil))
  }

  /// Another contract, with the settings of the places that it has.
  private func withKnownPlaces(of contract: Contract) -> Contract {
    var known = self
    let names = contract.places.map(\.name)
    known.rules = [:]
    known.overrides = []
    known.markdown = markdown.filter { setting in
      contract.places.contains {
        if case .served = $0.links { $0.name == setting.value.place } else { false }
      }
    }
    known.places = places?.filter { names.contains($0.value) }
    if known.places?.isEmpty == true { known.places = nil }
    return (try? known.applied(to: contract).get()) ?? contract
  }

  private func unknownRules(besides checks: [RuleDescriptor]) -> [FileProblem] {
    ([rules] + overrides.map(\.rules)).flatMap { rules in
      rules.filter { name, _ in RuleName(name, besides: checks) == nil }
        .map { FileProblem("\(UnknownRule($0, besides: checks))", at: $1.range) }
    }
  }

  private func missing(place: String, in contract: Contract, at range: ByteRange) -> FileProblem {
    let names = contract.places.map(\.name)
    let hint =
      Spelling.nearest(to: place, in: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty
        ? "it has none" : "expected " + names.map { "'\($0)'" }.joined(separator: ", "))
    return FileProblem(
      "there is no place '\(place)' in the contract '\(contract.name)'; \(hint)", at: range)
  }
}
