import ArgumentParser

/// Which findings are known, and not reported again.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do not report the findings in this file. (default: as configured)", valueName: "file"),
    completion: .file())
  var baseline: String?

  /// The option, where it is given.
  var option: String? { baseline.map { _ in "--baseline" } }
}
