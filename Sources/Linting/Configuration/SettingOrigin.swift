/// Who says what a setting is.
package enum SettingOrigin: Hashable, Sendable {
  /// Nobody: it is so from the start.
  case byDefault
  /// A line, from 1, of a file.
  case line(Int, of: String)
  /// An option of the command.
  case option(String)
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
