package import DataSyntax
import SourceText
import Synchronization

/// The pages of a catalog that other pages inherit from, each parsed once while it is kept.
package final class BasePages: Sendable {
  private let load: Load
  private let kept = Mutex(Kept())

  /// The bytes of the file at a path; nil where there is none.
  package typealias Load = @Sendable (_ path: String) throws(Unreadable) -> [UInt8]?

  /// Why a file that exists could not be read.
  package struct Unreadable: Error {
    package let reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// When the files that are kept have more bytes than this, all are dropped.
  private static let mostBytes = 1 << 20
  /// The memory that an entry takes besides the file, in bytes.
  private static let bytesOfEntry = 256

  package init(_ load: @escaping Load) { self.load = load }

  /// No pages, as for a page outside a catalog.
  package static let none = BasePages { _ in nil }

  private struct Kept {
    var files: [UTF8Key: BaseFile] = [:]
    var bytes = 0
  }

  /// The file at a path. The result is the same whether it was kept or is read again; `entries` are
  /// the lines of data so far.
  func file(at path: String, _ entries: inout EntryMemo?) -> BaseFile {
    let key = UTF8Key(text: path)
    if let file = kept.withLock({ $0.files[key] }) { return file }
    let (file, size) = read(path, &entries)
    kept.withLock { kept in
      if kept.bytes > Self.mostBytes { kept = Kept() }
      kept.files[key] = file
      kept.bytes += size + Self.bytesOfEntry
    }
    return file
  }

  private func read(
    _ path: String, _ entries: inout EntryMemo?
  ) -> (file: BaseFile, size: Int) {
    do {
      guard let bytes = try load(path) else { return (.absent, 0) }
      return (BaseFile(bytes, at: path, &entries), bytes.count)
    } catch {
      return (.unusable(.unreadable(error.reason)), 0)
    }
  }
}

/// A file that a page may inherit from.
package enum BaseFile: Sendable {
  /// There is no file, or none of data.
  case absent
  case alias(PageAlias)
  case data(DataNode)
  /// A file without data that could be inherited.
  case unusable(Defect)

  /// Why a file has no data that could be inherited.
  package enum Defect: Error, Hashable {
    /// It could not be read, for this reason.
    case unreadable(String)
    /// Its encoding or its syntax is wrong, which is reported on that page.
    case notParsed
    /// Its data is not a mapping.
    case notMapping
    /// It has more than `mostValues`: each page that inherits from it has them all.
    case tooLarge

    package static let mostValues = 2_000
  }

  fileprivate init(_ bytes: [UInt8], at path: String, _ entries: inout EntryMemo?) {
    guard TextDamage(bytes).encodingFault == nil else {
      self = .unusable(.notParsed)
      return
    }
    if let alias = PageAlias(bytes, at: path) {
      self = .alias(alias)
      return
    }
    guard let format = DataFormat(ofPath: path) else {
      self = .absent
      return
    }
    let document = DataDocument.parse(
      bytes, in: ByteRange(0, bytes.count), as: format, &entries)
    if !document.isComplete || !document.problems.allSatisfy(\.kind.isAboutCharacters) {
      self = .unusable(.notParsed)
    } else if let root = document.root {
      self =
        root.mapping == nil
        ? .unusable(.notMapping)
        : root.hasMoreValues(than: Defect.mostValues) ? .unusable(.tooLarge) : .data(root)
    } else {
      self = .data(DataNode(range: ByteRange(at: 0), content: .mapping(DataMapping(entries: []))))
    }
  }
}

extension DataNode {
  /// Whether there are more than so many scalars and collections in it.
  fileprivate func hasMoreValues(than limit: Int) -> Bool {
    var open = [self]
    var count = 0
    while let node = open.popLast() {
      count += 1
      if count + open.count > limit { return true }
      open += node.items ?? node.mapping?.entries.map(\.value) ?? []
    }
    return false
  }
}
