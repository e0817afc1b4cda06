import ArgumentParser
import Linting

/// Runs a command and leaves with the exit status that it ends with.
enum Launch {
  nonisolated static func run(_ arguments: [String]) -> Never {
    ProcessSetup.prepare(endingDefectsWith: ExitStatus.defect.rawValue)
    status(of: arguments).leave()
  }

  private static func status(of arguments: [String]) -> ExitStatus {
    do {
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
      if !refusal.details.isEmpty { Output.error(refusal.details) }
      return .unusable
    } catch let failure as GitFailure {
      Note.error(failure.description)
      return .unusable
    } catch {
      Note.error("\(error)")
      return .defect
    }
  }

  /// Help and the version are asked for, and so no errors.
  private static func isRequest(_ error: any Error) -> Bool {
    Catalint.exitCode(for: error) == .success
  }

  /// Prints the parser's message.
  private static func answer(_ error: any Error) throws -> ExitStatus {
    let message = Catalint.fullMessage(for: error)
    if isRequest(error) {
      try Output.standard(message + "\n")
      return .clean
    }
    Note.usage(message)
    return .unusable
  }
}
