/// What was changed in a catalog.
struct Changes {
  /// The catalog as it was.
  let before: any FileTree
  /// The files that are not as they were, by the bytes of their paths.
  let changed: Set<[UInt8]>
}
