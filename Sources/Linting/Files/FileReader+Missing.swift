extension FileReader {
  /// The bytes of the file at `path`; nil where nothing is there.
  package func readIfThere(_ path: String) -> Result<[UInt8]?, Failure> {
    FileKind(path) == nil ? .success(nil) : read(path).map(Optional.some)
  }
}
