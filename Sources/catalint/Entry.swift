import ArgumentParser

/// Starts the command line; one call out of the main actor, whose checks every closure would pay.
@main
enum Entry {
  static func main() { Launch.run(Array(CommandLine.arguments.dropFirst())) }
}

/// Runs a command and leaves with the exit status that it ends with.
enum Launch {
  nonisolated static func run(_ arguments: [String]) -> Never {
    do {
      var command = try Catalint.parseAsRoot(arguments)
      try command.run()
      ExitStatus.clean.leave()
    } catch let status as ExitStatus {
      status.leave()
    } catch {
      let message = Catalint.fullMessage(for: error)
      // Help and version are asked for, and so no errors.
      guard Catalint.exitCode(for: error) == .success else {
        Output.error(message)
        ExitStatus.unusable.leave()
      }
      Output.standard(message + "\n")
      ExitStatus.clean.leave()
    }
  }
}
