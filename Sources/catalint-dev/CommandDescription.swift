import Foundation

/// A command as the parser describes it.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let allValues: [String]?
    let defaultValue: String?

    struct Name: Decodable {
      let kind: String
      let name: String
    }
  }

  /// The whole command line.
  static var catalint: CommandDescription {
    get throws {
      struct Document: Decodable { let command: CommandDescription }
      let help = try BuiltCatalint.output(of: "--experimental-dump-help")
      return try JSONDecoder().decode(Document.self, from: help).command
    }
  }
}

extension CommandDescription.Argument {
  /// Whether it is the command's own, and not one that every command has.
  var isOwn: Bool { !["version", "help"].contains(valueName) }

  /// Its names and its value, as a manual page sets them.
  var heading: String {
    let names = (names ?? []).map {
      "\\fB\(Manual.roff(($0.kind == "long" ? "--" : "-") + $0.name))\\fR"
    }
    let value = valueName.map { "\\fI\(Manual.roff($0))\\fR" } ?? ""
    switch kind {
    case "positional": return value
    case "flag": return names.joined(separator: ", ")
    default: return "\(names.joined(separator: ", ")) \(value)"
    }
  }

  /// Its purpose, with its possible values.
  var explanation: String {
    let values = allValues.map { "one of \($0.joined(separator: ", "))" }
    let hints = [values, defaultValue.map { "default: \($0)" }].compactMap(\.self)
    return (abstract ?? "") + (hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))")
  }
}
