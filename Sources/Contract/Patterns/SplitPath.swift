import SourceText

/// A path and its components, split once for all patterns that are tried on it.
package struct SplitPath {
  package let bytes: [UInt8]
  package let components: [ArraySlice<UInt8>]

  package init(_ path: String) {
    bytes = Array(path.utf8)
    var components: [ArraySlice<UInt8>] = []
    components.reserveCapacity(8)
    var start = 0
    while let end = bytes[start...].firstIndex(of: .slash) {
      components.append(bytes[start..<end])
      start = end + 1
    }
    components.append(bytes[start...])
    self.components = components
  }

  private init(_ bytes: [UInt8], _ components: [ArraySlice<UInt8>]) {
    self.bytes = bytes
    self.components = components
  }

  /// The path from the component at `index` on.
  package func suffix(from index: Int) -> SplitPath {
    SplitPath(bytes, Array(components[index...]))
  }

  /// The component at `index` and all after it.
  package func rest(from index: Int) -> ArraySlice<UInt8> { bytes[components[index].startIndex...] }
}
