import Diagnostics

/// The text of a page in an example, with `⟦ ⟧` around each finding.
///
/// A literal is written without the newline at its end, which every page has but an empty one.
struct ExamplePage: ExpressibleByStringInterpolation, Sendable {
  let text: String

  private init(text: String) { self.text = text }

  init(stringLiteral lines: String) { text = lines.isEmpty ? "" : lines + "\n" }

  /// A page without a newline at its end.
  static func exactly(_ text: String) -> Self { Self(text: text) }

  /// Parts with a blank line between them.
  static func page(_ parts: Self...) -> Self {
    Self(text: parts.map(\.text).joined(separator: "\n"))
  }

  /// The page with another text in place of each marked one, and without marks.
  func replacingMarkedText(by replacement: String) -> Self {
    let parts = text.unicodeScalars.split(separator: "⟦", omittingEmptySubsequences: false)
    let rest = parts.dropFirst().map { replacement + String($0.drop { $0 != "⟧" }.dropFirst()) }
    return Self(text: parts.prefix(1).map(String.init).joined() + rest.joined())
  }
}

/// The path of a page in an example.
struct ExamplePath: ExpressibleByStringInterpolation, Hashable, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  /// The index of the catalog.
  static let catalog: Self = "README.md"
  /// The index of authors.
  static let authors: Self = "authors/README.md"
  /// An author's page.
  static let author: Self = "authors/openai/README.md"
  /// An author's page of a model.
  static let authorModel: Self = "authors/openai/models/gpt-4.1-mini.md"
  /// A provider's page of a model.
  static let providerModel: Self = "providers/openai/models/gpt-4.1-mini.md"
}

extension Example {
  /// The good page has `fixed` in place of each marked text, or is `good`; without both there is
  /// none.
  init(
    _ title: String, on path: ExamplePath, bad: ExamplePage, fixed: String? = nil,
    good: ExamplePage? = nil, others: [ExamplePath: ExamplePage] = [:], base: ExamplePage? = nil,
    contract: String? = nil, file: String = #fileID, line: Int = #line
  ) {
    self.init(
      title, path: path.text, bad: bad.text,
      good: (good ?? fixed.map(bad.replacingMarkedText))?.text,
      others: Dictionary(uniqueKeysWithValues: others.map { ($0.key.text, $0.value.text) }),
      base: base?.text, contract: contract, file: file, line: line)
  }
}
