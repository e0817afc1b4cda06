package import Diagnostics
package import SourceText

/// A value of a configuration, and its place in the file.
package struct Setting<Value: Sendable>: Sendable {
  package let value: Value
  package let range: ByteRange

  package init(value: Value, range: ByteRange) {
    self.value = value
    self.range = range
  }
}

/// The origin of a setting.
package enum SettingOrigin: Hashable, Sendable {
  /// The default.
  case byDefault
  /// A line, from 1, of a file.
  case line(Int, of: String)
  /// An option of the command.
  case option(String)

  /// Whether a configuration has the setting.
  var isConfiguration: Bool { if case .line = self { true } else { false } }
}

extension SettingOrigin: CustomStringConvertible {
  /// As in `.catalint.yml:12`.
  package var description: String {
    switch self {
    case .byDefault: "default"
    case .line(let line, let path): "\(path):\(line)"
    case .option(let name): name
    }
  }
}

/// The setting of one rule on one page.
package struct RuleSetting: Hashable, Sendable {
  /// Nil where the rule is off.
  package let severity: Severity?
  package let origin: SettingOrigin
}
