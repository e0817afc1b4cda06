import Foundation

/// The manual page of the command line, in the macros of man(7).
enum Manual {
  static var text: String {
    get throws {
      let command = try CommandDescription.catalint
      let version = try words("--version").dropLast()
      // The help begins with how to use it, up to an empty line.
      let help = try words("--help").components(separatedBy: "\n\n")
      let usage = help.first { $0.hasPrefix("USAGE: ") }?.dropFirst("USAGE: ".count) ?? ""
      var page = """
        .\\" generated: \(DerivedDocument.command)
        .TH CATALINT 1 "" "catalint \(version)" "User commands"
        .SH NAME
        catalint \\- \(sentence(command.abstract))
        .SH SYNOPSIS
        .nf
        \(roff(String(usage).replacing("\n       ", with: "\n")))
        .fi
        .SH DESCRIPTION
        \(prose(command.discussion ?? ""))

        """
      for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
        page += section(subcommand)
      }
      page += """
        .SH FILES
        .TP
        .I .catalint.yml
        The settings of a catalog, in the folder that is its root; \\fBcatalint init\\fR writes one.
        .SH SEE ALSO
        .BR git (1)

        """
      return page
    }
  }

  private static func words(_ argument: String) throws -> String {
    String(decoding: try BuiltCatalint.output(of: argument), as: UTF8.self)
  }

  private static func section(_ command: CommandDescription) -> String {
    var text = """
      .SH CATALINT \(command.commandName.uppercased())
      \(roff(command.abstract))

      """
    if let discussion = command.discussion { text += ".PP\n\(prose(discussion))\n" }
    for argument in command.arguments ?? [] where argument.isOwn {
      text += ".TP\n\(argument.heading)\n\(roff(argument.explanation))\n"
    }
    return text
  }

  /// Paragraphs, each in a line of its own, and lines with an indent, which stay as they are.
  private static func prose(_ text: String) -> String {
    var lines: [String] = []
    var isIndented = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indents = line.hasPrefix("  ")
      if indents != isIndented { lines.append(indents ? ".nf" : ".fi") }
      isIndented = indents
      lines.append(line.isEmpty ? ".PP" : roff(String(line)))
    }
    if isIndented { lines.append(".fi") }
    return lines.joined(separator: "\n")
  }

  /// The first words of a page, which have no full stop and begin small.
  private static func sentence(_ text: String) -> String {
    roff(text.prefix(1).lowercased() + text.dropFirst().prefix { $0 != "." })
  }

  /// Text with everything escaped that could be parsed as a macro.
  static func roff(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }
}
