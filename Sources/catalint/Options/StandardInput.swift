import ArgumentParser
import Linting

/// A page on standard input, for editors: it replaces the content of its file.
struct StandardInput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The path of the page that '-' reads from standard input.", valueName: "path"))
  var stdinPath: String?

  /// The path that denotes standard input.
  static let path = "-"

  /// Whether a page is to be read, as these paths have it.
  func isAsked(_ paths: [String]) throws -> Bool {
    let isAsked = paths.contains(Self.path)
    if isAsked, paths.count > 1 { throw Refusal("the path '-' cannot be combined with others") }
    if !isAsked, stdinPath != nil {
      throw Refusal("'--stdin-path' is the path of the page that '-' reads; '-' is missing")
    }
    return isAsked
  }

  /// Where the page belongs, as a user would name it; without a path it belongs nowhere.
  var place: String { stdinPath ?? Self.path }

  /// The page, which has at most `limit` bytes.
  func read(upTo limit: Int) throws -> [UInt8] {
    switch FileReader.ofPages(limit).readStandardInput() {
    case .success(let bytes): return bytes
    case .failure(let failure): throw Refusal("cannot read standard input: \(failure)")
    }
  }
}
