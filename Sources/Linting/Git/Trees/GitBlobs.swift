import SourceText
import Synchronization

/// Hands over the files of a tree.
protocol GitObjects: Sendable {
  /// The bytes of an object.
  func read(_ object: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure>
}

/// Reads objects of git, with one git process for each thread.
final class GitBlobs: GitObjects {
  private let git: Git
  /// Streams that are not in use.
  private let idle = Mutex<[GitBlobStream]>([])

  init(_ git: Git) { self.git = git }

  private func idleStream() throws(GitFailure) -> GitBlobStream {
    if let stream = idle.withLock({ $0.popLast() }) { return stream }
    return try GitBlobStream(git)
  }

  func read(_ object: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    do throws(GitFailure) {
      let stream = try idleStream()
      // A failed one may still send data about this object, and is not used again.
      let bytes = try stream.read(object, by: reader)
      if case .success = bytes { idle.withLock { $0.append(stream) } }
      return bytes
    } catch {
      return .failure(FileReader.Failure(description: error.description))
    }
  }
}

/// A git process that outputs the bytes of files, one after the other.
final class GitBlobStream: Sendable {
  private let child: ChildProcess
  private let answers = Mutex(GitAnswers())

  init(_ git: Git) throws(GitFailure) { child = try git.start("cat-file", "--batch") }

  /// The bytes of an object.
  func read(
    _ object: String, by reader: FileReader
  ) throws(GitFailure) -> Result<[UInt8], FileReader.Failure> {
    if let error = FileWriter.write(object + "\n", toDescriptor: child.input) {
      throw GitFailure("cannot write to git: \(error)")
    }
    return try answers.withLock { answers throws(GitFailure) in
      let deadline = ContinuousClock.now + Git.timeout
      return try answers.next(object, by: reader) { () throws(GitFailure) in
        try more(by: deadline)
      }
    }
  }

  private func more(by deadline: ContinuousClock.Instant) throws(GitFailure) -> [UInt8] {
    do throws(ChildProcess.Failure) {
      let bytes = try child.read(by: deadline)
      if !bytes.isEmpty { return bytes }
    } catch {
      throw GitFailure(error)
    }
    throw GitFailure("git ended before its output was complete")
  }
}
