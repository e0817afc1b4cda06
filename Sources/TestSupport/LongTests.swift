import Foundation
package import Testing

extension Trait where Self == ConditionTrait {
  /// A suite or test that takes seconds: `make test` skips it, and `make test-all` does not.
  package static var takesLong: Self {
    .disabled(
      if: ProcessInfo.processInfo.environment["CATALINT_QUICK"] == "1",
      "it takes long: make test-all runs it")
  }
}
