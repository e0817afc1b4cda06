import ArgumentParser
import Linting
import SourceText

/// Starts the command line; one call out of the main actor, whose checks every closure would pay.
@main
enum Entry {
  static func main() { Launch.run(Array(CommandLine.arguments.dropFirst())) }
}

/// Runs a command and leaves with the exit status that it ends with.
enum Launch {
  nonisolated static func run(_ arguments: [String]) -> Never {
    ProcessSetup.prepare(endingDefectsWith: ExitStatus.defect.rawValue)
    status(of: arguments).leave()
  }

  private static func status(of arguments: [String]) -> ExitStatus {
    do {
      try refuseHelp(of: arguments)
      var command: any ParsableCommand
      do {
        command = try DirectParser.command(arguments) ?? Catalint.parseAsRoot(arguments)
      } catch {
        return try answer(error)
      }
      do { try command.run() } catch  where !(error is ExitStatus) && isRequest(error) {
        return try answer(error)
      }
      return .clean
    } catch let status as ExitStatus {
      return status
    } catch let refusal as Refusal {
      Note.error(refusal.description)
      if !refusal.details.isEmpty { Output.writeLineToStandardError(refusal.details) }
      return .unusable
    } catch let failure as GitFailure {
      Note.error(failure.description)
      return .unusable
    } catch {
      Note.error("\(error)")
      return .defect
    }
  }

  /// Refuses help of an unknown command, for which the parser gives that of all.
  private static func refuseHelp(of arguments: [String]) throws {
    guard arguments.count > 1, arguments[0] == "help", !arguments[1].utf8.starts(with: "-".utf8)
    else { return }
    let commands = Catalint.commandNames
    if commands.contains(arguments[1]) { return }
    let nearest = Spelling.nearest(to: arguments[1], in: commands)
    throw Refusal(
      "there is no command '\(arguments[1])'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
  }

  /// Help and the version are asked for, and so no errors.
  private static func isRequest(_ error: any Error) -> Bool {
    Catalint.exitCode(for: error) == .success
  }

  /// Prints the parser's message.
  private static func answer(_ error: any Error) throws -> ExitStatus {
    let message = Catalint.fullMessage(for: error)
    if isRequest(error) {
      try Output.writeToStandardOutput(message + "\n")
      return .clean
    }
    Note.usage(message)
    return .unusable
  }
}
