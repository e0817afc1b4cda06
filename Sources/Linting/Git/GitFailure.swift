import SourceText

/// Why a query of git failed.
package struct GitFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }

  /// Git's own message: the first line of its errors.
  init(standardError errors: [UInt8]) {
    let line = errors.prefix(1_000).prefix { $0 != .lineFeed }
    var words = String(decoding: line, as: UTF8.self)
    for prefix in ["fatal: ", "error: "] where words.hasPrefix(prefix) {
      words = String(words.dropFirst(prefix.count))
    }
    self.init(words.isEmpty ? "git failed without a message" : "git: \(words)")
  }

  init(_ failure: ChildProcess.Failure) {
    switch failure {
    case .system(let error): self.init("cannot read from git: \(error)")
    case .isSlow: self.init("git took longer than \(Git.timeout.components.seconds) seconds")
    case .isTooLong: self.init("git lists more files than can be read")
    }
  }
}
