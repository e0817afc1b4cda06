/// Starts the command line; one call out of the main actor, whose checks every closure would pay.
@main
enum Entry {
  static func main() { Launch.run(Array(CommandLine.arguments.dropFirst())) }
}
