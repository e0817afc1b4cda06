package import Diagnostics

/// The setting of one rule on one page.
package struct RuleSetting: Hashable, Sendable {
  /// Nil where the rule is off.
  package let severity: Severity?
  package let origin: SettingOrigin
}
