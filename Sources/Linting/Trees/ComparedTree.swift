import SourceText
import Synchronization

/// A tree that records for each file that is read whether another tree has the same bytes.
final class ComparedTree: FileTreeOverlay {
  /// The tree that is read.
  let base: any FileTree
  private let before: any FileTree
  private let found = Mutex(Comparison())

  /// The result of comparing.
  struct Comparison: Sendable {
    /// The files that are not as they were, by the bytes of their paths.
    var changed: Set<[UInt8]> = []
    /// Those that cannot be compared, by path.
    var unread: [UnreadFile] = []
  }

  init(_ base: any FileTree, since before: any FileTree) {
    (self.base, self.before) = (base, before)
  }

  var comparison: Comparison { found.withLock(\.self) }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    let result = base.read(path, by: reader)
    switch isSame(path, result) {
    case .success(true): break
    case .success(false): found.withLock { _ = $0.changed.insert(Array(path.utf8)) }
    case .failure(let failure):
      let reason = "as it was before, \(failure)"
      found.withLock { $0.unread.append(UnreadFile(path: path, reason: reason)) }
    }
    return result
  }

  /// A file as git writes it to a work tree where its line ends are CRLF there.
  private static func withLongLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count + bytes.count / 32)
    for byte in bytes {
      if byte == .lineFeed, written.last != .carriageReturn { written.append(.carriageReturn) }
      written.append(byte)
    }
    return written
  }

  private func isSame(
    _ path: String, _ bytes: Result<[UInt8], FileReader.Failure>
  ) -> Result<Bool, FileReader.Failure> {
    if let one = base.identity(of: path), let other = before.identity(of: path) {
      return .success(one == other)
    }
    guard before.isFile(path), let bytes = try? bytes.get() else { return .success(false) }
    return before.read(path, by: FileReader(limit: .max)).map {
      $0 == bytes || Self.withLongLineEnds($0) == bytes
    }
  }
}
