import SourceText

/// A path and its components, split once for all patterns that are tried on it.
package struct SplitPath {
  private let bytes: [UInt8]
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

  /// The component at `index` and all after it.
  package func rest(from index: Int) -> ArraySlice<UInt8> { bytes[components[index].startIndex...] }
}
