/// A path as a key: its bytes, since Unicode takes two spellings of `é` for one and files do not.
struct PathKey: Hashable {
  private let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
}
