import SourceText

extension PathPattern {
  /// The path that matches and is spelled much like `path`, and in how many components it is another;
  /// nil where there is none. What a capture stands for is left as it is.
  func nearest(to path: SplitPath) -> (path: String, changes: Int)? {
    guard path.components.count >= components.count else { return nil }
    var parts: [String] = []
    var changes = 0
    for (index, component) in components.enumerated() {
      let part = part(index, of: path)
      let text = String(decoding: part, as: UTF8.self)
      if component.matches(part) {
        parts.append(text)
        continue
      }
      guard case .literal(let literal) = component,
        let near = Spelling.nearest(to: text, in: [String(decoding: literal, as: UTF8.self)])
      else { return nil }
      parts.append(near)
      changes += 1
    }
    return (parts.joined(separator: "/"), changes)
  }
}

extension Contract {
  /// The path of a page of some kind that is spelled most like `path`, which no kind has; of several
  /// such, that of the kind that the contract names first.
  package func pathOfAKind(like path: String) -> String? {
    let path = SplitPath(path)
    return kinds.lazy.flatMap(\.paths).compactMap { $0.nearest(to: path) }
      .min { $0.changes < $1.changes }?.path
  }
}
