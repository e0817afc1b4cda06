import SourceText

/// The way from the root of the instance to a value.
package struct InstancePath: Hashable, Sendable {
  /// One step down.
  package enum Step: Hashable, Sendable {
    case key(String)
    /// From 0.
    case index(Int)
  }

  package var steps: [Step] = []

  package init(_ steps: some Sequence<Step> = []) {
    self.steps = Array(steps)
  }

  /// The way to the list or mapping that the value is in.
  var parent: InstancePath { InstancePath(steps.dropLast()) }

  func appending(_ step: Step) -> InstancePath { InstancePath(steps + [step]) }
}

extension InstancePath: CustomStringConvertible {
  /// The JSON Pointer (RFC 6901): `/limits/0/context`, empty for the root.
  package var description: String {
    steps.map { step in
      switch step {
      case .index(let index): "/\(index)"
      case .key(let key):
        "/" + key.replacing(ascii: .tilde, with: "~0").replacing(ascii: .slash, with: "~1")
      }
    }.joined()
  }
}
