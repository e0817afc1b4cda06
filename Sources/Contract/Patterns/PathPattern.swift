import SourceText

/// A pattern for the paths of a page kind: `authors/{author}/models/{id}.md`.
///
/// A capture matches one component, or, where it ends the pattern, one or more.
package final class PathPattern: Sendable {
  /// The pattern as written in the contract.
  package let text: String
  let components: [Component]
  package let captureNames: [String]
  /// The number of literal components; of two patterns that match, the one with more wins.
  package let literalCount: Int
  /// The length of each literal component; nil for captures.
  private let lengths: [Int?]

  enum Component: Sendable {
    case literal([UInt8])
    /// A name, and the text before and after it in the component.
    case capture(String, prefix: [UInt8], suffix: [UInt8])

    var isLiteral: Bool { if case .literal = self { true } else { false } }

    func matches(_ part: ArraySlice<UInt8>) -> Bool {
      switch self {
      case .literal(let text): part.count == text.count && part.elementsEqual(text)
      case .capture(_, let prefix, let suffix):
        part.count > prefix.count + suffix.count && part.starts(with: prefix)
          && part.suffix(suffix.count).elementsEqual(suffix)
      }
    }
  }

  /// Nil where a component has more than one capture, one without a name, or single braces, or
  /// where two captures have one name.
  package init?(_ text: String) {
    self.text = text
    var components: [Component] = []
    var names: [String] = []
    for part in text.utf8.split(separator: .slash, omittingEmptySubsequences: false) {
      guard let component = Self.component(Array(part)) else { return nil }
      if case .capture(let name, _, _) = component {
        guard !names.contains(name) else { return nil }
        names.append(name)
      }
      components.append(component)
    }
    self.components = components
    captureNames = names
    literalCount = components.count(where: \.isLiteral)
    lengths = components.map { if case .literal(let text) = $0 { text.count } else { nil } }
  }

  private static func component(_ part: [UInt8]) -> Component? {
    let braces = part.indices.filter { part[$0] == .leftBrace || part[$0] == .rightBrace }
    if braces.isEmpty { return .literal(part) }
    guard braces.count == 2, part[braces[0]] == .leftBrace, part[braces[1]] == .rightBrace,
      braces[1] > braces[0] + 1
    else { return nil }
    return .capture(
      String(decoding: part[(braces[0] + 1)..<braces[1]], as: UTF8.self),
      prefix: Array(part[..<braces[0]]), suffix: Array(part[(braces[1] + 1)...]))
  }

  /// A folder that the components up to a capture match, unless that is the name of the file.
  func folder(upTo capture: String) -> String? {
    let last = components.firstIndex { component in
      if case .capture(capture, _, _) = component { true } else { false }
    }
    guard let last, last < components.count - 1 else { return nil }
    return components[...last].map { component in
      switch component {
      case .literal(let text): String(decoding: text, as: UTF8.self)
      case .capture(_, let prefix, let suffix):
        String(decoding: prefix + [0x78] + suffix, as: UTF8.self)
      }
    }
    .joined(separator: "/")
  }

  /// The values of the captures in `path`; nil where the path does not match.
  package func captures(in path: String) -> PathCaptures? { captures(in: SplitPath(path)) }

  package func captures(in path: SplitPath) -> PathCaptures? {
    guard matches(path) else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(captureNames.count)
    for (index, component) in components.enumerated() {
      guard case .capture(_, let prefix, let suffix) = component else { continue }
      let inner = part(index, of: path).dropFirst(prefix.count).dropLast(suffix.count)
      texts.append(String(decoding: inner, as: UTF8.self))
    }
    return PathCaptures(captureNames, texts)
  }

  /// Whether a path has the form of the pattern.
  package func matches(_ path: SplitPath) -> Bool {
    guard path.components.count >= components.count else { return false }
    // For most patterns that a path does not match, lengths alone decide.
    for (index, length) in lengths.enumerated() {
      if let length, length != part(index, of: path).count { return false }
    }
    return components.indices.allSatisfy { components[$0].matches(part($0, of: path)) }
  }

  /// The last component matches all the rest.
  package func part(_ index: Int, of path: SplitPath) -> ArraySlice<UInt8> {
    index == components.count - 1 ? path.rest(from: index) : path.components[index]
  }

  /// The path with some values of its captures; nil where one has none.
  package func path(with value: (String) -> String?) -> String? {
    let texts = captureNames.compactMap(value)
    return texts.count == captureNames.count ? path(ofCaptures: texts.joined(separator: "/")) : nil
  }

  /// The path whose captures, separated by slashes, are a text; nil where it has too few parts.
  package func path(ofCaptures text: String) -> String? {
    var parts = text.utf8.split(separator: .slash, omittingEmptySubsequences: false)[...]
    var left = captureNames.count
    var path: [UInt8] = []
    for (index, component) in components.enumerated() {
      if index > 0 { path.append(.slash) }
      switch component {
      case .literal(let text): path += text
      case .capture(_, let prefix, let suffix):
        left -= 1
        // The last capture takes the rest.
        let taken = left == 0 ? parts : parts.prefix(1)
        parts = parts.dropFirst(taken.count)
        // A step out of the folder would be a path outside the catalog, or another one of a page.
        guard !taken.isEmpty, taken.allSatisfy({ RelativePath.isName($0) }) else { return nil }
        path += prefix + taken.joined(separator: [.slash]) + suffix
      }
    }
    return parts.isEmpty ? String(decoding: path, as: UTF8.self) : nil
  }

  /// Whether a path that matches could begin with `folder`.
  package func couldBegin(with folder: [Substring]) -> Bool {
    for (component, part) in zip(components, folder) {
      switch component {
      case .literal(let text) where !part.utf8.elementsEqual(text): return false
      case .capture(_, let prefix, _) where !part.utf8.starts(with: prefix): return false
      default: continue
      }
    }
    // A capture at the end takes all the rest.
    let endsWithCapture = components.last.map { !$0.isLiteral } ?? false
    return endsWithCapture || folder.count < components.count
  }
}

extension PathPattern {
  /// The folder at the root that every path begins with; nil where there is none.
  package var topFolder: String? {
    guard components.count > 1, case .literal(let name)? = components.first else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}

/// The values of the captures of a page kind's pattern in a path: a handful, in the pattern's
/// order.
package struct PathCaptures: Sendable {
  /// The names of the captures, which all paths of the pattern share.
  package let names: [String]
  /// The value of each of them.
  package let texts: [String]

  /// No captures.
  package init() { self.init([], []) }

  package init(_ names: [String], _ texts: [String]) {
    self.names = names
    self.texts = texts
  }

  /// The value of the capture with this name; nil where the pattern has none.
  package subscript(name: String) -> String? { names.firstIndex(of: name).map { texts[$0] } }
}
