import Diagnostics

/// The parts of a catalog whose findings are asked for.
struct PathSelection {
  private let parts: [String]

  /// Paths of pages and folders, relative to the root.
  init(_ parts: [String]) { self.parts = parts }

  /// Whether a page is one of the parts or lies in one.
  func contains(_ path: String) -> Bool {
    parts.contains { part in
      path.utf8.elementsEqual(part.utf8) || path.utf8.starts(with: "\(part)/".utf8)
    }
  }

  /// Whether a finding stands on a selected page, or speaks of a place on one.
  func concerns(_ diagnostic: Diagnostic) -> Bool {
    contains(diagnostic.path) || diagnostic.related.contains { contains($0.path) }
  }
}
