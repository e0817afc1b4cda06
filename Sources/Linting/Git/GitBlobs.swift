import SourceText
import Synchronization

/// Reads what git keeps, each thread by a git of its own.
final class GitBlobs: Sendable {
  private let git: Git
  /// Those that nobody is asking anything.
  private let idle = Mutex<[GitBlobStream]>([])

  init(_ git: Git) { self.git = git }

  private func idleStream() throws(GitFailure) -> GitBlobStream {
    if let stream = idle.withLock({ $0.popLast() }) { return stream }
    return try GitBlobStream(git)
  }

  /// What git keeps by a name.
  func read(_ object: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    do throws(GitFailure) {
      let stream = try idleStream()
      // One that failed may still say something about this object, and is asked nothing more.
      let bytes = try stream.read(object, by: reader)
      if case .success = bytes { idle.withLock { $0.append(stream) } }
      return bytes
    } catch {
      return .failure(FileReader.Failure(description: error.description))
    }
  }
}

/// A git that answers with what is in files, one after the other.
final class GitBlobStream: Sendable {
  private let child: ChildProcess
  /// What it said and was not asked for yet.
  private let heard = Mutex<[UInt8]>([])

  init(_ git: Git) throws(GitFailure) { child = try git.start("cat-file", "--batch") }

  /// It answers with a line, `object type size`, the bytes and a line feed.
  func read(
    _ object: String, by reader: FileReader
  ) throws(GitFailure) -> Result<[UInt8], FileReader.Failure> {
    if let error = FileWriter.write(object + "\n", toDescriptor: child.input) {
      throw GitFailure("git cannot be asked: \(error)")
    }
    return try heard.withLock { heard throws(GitFailure) in
      let deadline = ContinuousClock.now + Git.patience
      var end = heard.firstIndex(of: .lineFeed)
      while end == nil, heard.count < 1_000 {
        heard += try more(by: deadline)
        end = heard.firstIndex(of: .lineFeed)
      }
      let words = heard[..<(end ?? 0)].split(separator: .space)
      guard let end, words.count == 3, words[1].elementsEqual("blob".utf8),
        let size = Int(String(decoding: words[2], as: UTF8.self))
      else { throw GitFailure("git does not have it here; the clone may be partial") }
      guard size <= reader.limit else { return .failure(reader.tooLarge(size)) }
      heard.removeFirst(end + 1)
      while heard.count < size + 1 { heard += try more(by: deadline) }
      let bytes = Array(heard[..<size])
      heard.removeFirst(size + 1)
      return .success(bytes)
    }
  }

  private func more(by deadline: ContinuousClock.Instant) throws(GitFailure) -> [UInt8] {
    do throws(ChildProcess.Failure) {
      let bytes = try child.read(by: deadline)
      if !bytes.isEmpty { return bytes }
    } catch {
      throw GitFailure(error)
    }
    throw GitFailure("git ended before it said all")
  }
}
