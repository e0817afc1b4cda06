import ArgumentParser

/// A format of the report and the file that it is written to: `sarif:report.sarif`, or `json` alone.
struct ReportOutput: ExpressibleByArgument, Equatable {
  let format: ReportFormat
  /// Nil for standard output, or the file of `--output`.
  let file: String?

  init(_ format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(argument: String(parts[0])), parts.last?.isEmpty == false else {
      return nil
    }
    self.init(format, file: parts.count == 2 ? String(parts[1]) : nil)
  }

  static var allValueStrings: [String] { ReportFormat.allValueStrings }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
