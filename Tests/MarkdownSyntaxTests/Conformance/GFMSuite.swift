/// The published suites that come with facts.
enum GFMSuite: CaseIterable {
  case specification
  case extensions

  func examples() throws -> [GFMExample] {
    switch self {
    case .specification: try GFMExample.load("gfm-facts.json")
    case .extensions: try GFMExample.load("gfm-extensions-facts.json")
    }
  }

  /// Whether the facts of an example were made with bare links switched on.
  func hasBareLinks(in example: GFMExample) -> Bool {
    self == .extensions || example.extensions.contains("autolink")
  }

  /// The examples whose facts are not the scanner's, each with its reason.
  var exceptions: [Int: String] {
    let html = "the link or image is raw HTML, which is one node here"
    let footnote = "footnotes are not read"
    return switch self {
    case .specification:
      [
        129: html, 132: html, 156: html, 317: html, 327: html, 354: html, 484: html, 485: html,
        486: html, 650: html, 651: html, 663: html, 664: html,
      ]
    case .extensions:
      [
        20: "the example has no expected result", 23: footnote, 24: footnote, 25: footnote,
      ]
    }
  }
}
