import Diagnostics

/// The parts of a catalog whose findings are asked for.
struct PathSelection: Sendable {
  /// By bytes, as file systems compare names.
  private let parts: Set<[UInt8]>

  /// Paths of pages and folders, relative to the root; the empty path is the whole catalog.
  init(_ parts: [String]) { self.parts = Set(parts.map { Array($0.utf8) }) }

  /// Whether a page is one of the parts or is in one.
  func contains(_ path: String) -> Bool {
    if parts.isEmpty { return false }
    let bytes = Array(path.utf8)
    return parts.contains([]) || parts.contains(bytes)
      || bytes.indices.contains { index in
        bytes[index] == UInt8(ascii: "/") && parts.contains(Array(bytes[..<index]))
      }
  }

  /// Whether a finding is on a selected page, or refers to a place on one, or is a verdict about
  /// one.
  func concerns(_ diagnostic: Diagnostic) -> Bool {
    contains(diagnostic.path) || diagnostic.related.contains { contains($0.path) }
      || diagnostic.consequences?.isAbout(contains) == true
  }
}
