import SourceText

/// A pattern for the paths of a page kind: `authors/{author}/models/{id}.md`.
///
/// A capture stands for one component, or, where it ends the pattern, for one or more.
package struct PathPattern: Sendable {
  /// The pattern as the contract writes it.
  package let text: String
  private let components: [Component]

  private enum Component: Sendable {
    case literal(String)
    /// A name, and what stands before and behind it in the component.
    case capture(String, prefix: String, suffix: String)
  }

  package init(_ text: String) {
    self.text = text
    components = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard let open = part.firstIndex(of: "{"), let close = part[open...].firstIndex(of: "}")
      else { return .literal(String(part)) }
      return .capture(
        String(part[part.index(after: open)..<close]), prefix: String(part[..<open]),
        suffix: String(part[part.index(after: close)...]))
    }
  }

  /// How many components are spelled out; of two patterns that match, the one with more is meant.
  package var literalCount: Int {
    components.count { if case .literal = $0 { true } else { false } }
  }

  /// What the captures stand for in `path`, by name; nil where the path does not match.
  package func captures(in path: String) -> [String: String]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= components.count else { return nil }
    var captures: [String: String] = [:]
    for (index, component) in components.enumerated() {
      let isLast = index == components.count - 1
      switch component {
      case .literal(let text):
        guard parts[index].utf8.elementsEqual(text.utf8), !isLast || parts.count == index + 1
        else { return nil }
      case .capture(let name, let prefix, let suffix):
        let value = isLast ? parts[index...].joined(separator: "/") : String(parts[index])
        guard value.utf8.starts(with: prefix.utf8), value.utf8.reversed().starts(
          with: suffix.utf8.reversed()),
          value.utf8.count > prefix.utf8.count + suffix.utf8.count
        else { return nil }
        let inner = value.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
        captures[name] = String(Substring(inner))
      }
    }
    return captures
  }

  /// Whether a path that matches could begin with `folder`.
  package func couldBegin(with folder: [Substring]) -> Bool {
    for (component, part) in zip(components, folder) {
      switch component {
      case .literal(let text) where text != part: return false
      case .capture(_, let prefix, _) where !part.hasPrefix(prefix): return false
      default: continue
      }
    }
    return folder.count < components.count
  }
}

extension PathPattern {
  /// The folder at the root that every path begins with; nil where there is none.
  package var topFolder: String? {
    guard components.count > 1, case .literal(let name)? = components.first else { return nil }
    return name
  }
}
