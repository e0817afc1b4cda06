/// A path as a key: its bytes, since two spellings of `é` are equal strings, but different files.
struct PathKey: Hashable {
  private let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
}
