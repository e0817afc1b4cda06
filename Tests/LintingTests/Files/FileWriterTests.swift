import Foundation
import Testing

@testable import Linting

/// Writing one file, whole or not at all.
@Suite struct FileWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.absolute(name), encoding: .utf8)
  }

  @Test(arguments: [0, 1, 100_000]) func `a file is made or replaced`(_ lines: Int) throws {
    let text = String(repeating: "report\n", count: lines)
    try folder.write("old")
    for name in ["new", "old"] {
      #expect(FileWriter.write(text, to: folder.absolute(name)) == nil)
      #expect(try self.text(name) == text)
    }
    #expect(try folder.names() == ["new", "old"])
  }

  @Test func `a file that is written in pieces is replaced when it is complete`() throws {
    try folder.write("before".utf8, to: "old")
    var seen: [String] = []
    let error = FileWriter.write(to: folder.absolute("old")) { stream in
      for piece in ["a", "b"] {
        stream.write(Array(piece.utf8))
        seen.append((try? text("old")) ?? "-")
      }
    }
    #expect(error == nil && seen == ["before", "before"])
    #expect(try text("old") == "ab")
    #expect(try folder.names() == ["old"])
  }

  @Test func `a file that is replaced keeps its permissions`() throws {
    try folder.write("old")
    #expect(unsafe chmod(folder.absolute("old"), 0o640) == 0)
    #expect(FileWriter.write("new", to: folder.absolute("old")) == nil)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.absolute("old"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a new file has the permissions of any other`() throws {
    try folder.write("other")
    #expect(FileWriter.write("new", to: folder.absolute("new")) == nil)
    let modes = try ["other", "new"].map { name in
      try FileManager.default.attributesOfItem(atPath: folder.absolute(name))[.posixPermissions]
        as? Int
    }
    #expect(modes[0] == modes[1])
  }

  @Test func `a symbolic link stays one`() throws {
    try folder.write("file")
    try folder.link("link", to: "file")
    #expect(FileWriter.write("new", to: folder.absolute("link")) == nil)
    #expect(try text("file") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.absolute("link")) == "file")
  }

  @Test func `a file that somebody else is writing stays as it was`() throws {
    try folder.write("old")
    let draft = try FileDraft(beside: folder.absolute("old"))
    #expect(FileWriter.write("new", to: folder.absolute("old"))?.description == "file exists")
    #expect(try text("old") == "# A page\n")
    #expect(try folder.names() == [".old.catalint", "old"])
    draft.discard()
    #expect(try folder.names() == ["old"])
  }

  @Test func `files that a killed run left are removed`() throws {
    try folder.write("old", ".old.catalint")
    #expect(FileWriter.write("new", to: folder.absolute("old")) == nil)
    #expect(try text("old") == "new")
    #expect(try folder.names() == ["old"])
  }

  @Test func `a link where a draft would be is never written through`() throws {
    try folder.write("old", "other")
    try folder.link(".old.catalint", to: "other")
    #expect(FileWriter.write("new", to: folder.absolute("old")) != nil)
    #expect(try text("other") == "# A page\n")
    #expect(try text("old") == "# A page\n")
  }

  @Test func `a path in a missing folder is refused`() throws {
    try folder.write("file")
    for (path, reason) in [
      ("none/x", "no such file or directory"), ("file/x", "not a directory"),
      ("", "is a directory"),
    ] {
      #expect(FileWriter.write("new", to: folder.absolute(path))?.description == reason)
    }
    #expect(FileWriter.write("new", to: "")?.description == "no such file or directory")
    #expect(try folder.names() == ["file"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a device is written to and never replaced`() {
    #expect(FileWriter.write("new", to: "/dev/null") == nil)
    #expect(FileWriter.write("new", to: "/dev/full")?.description == "no space left on device")
    #expect(FileKind("/dev/null") == .other)
  }
}
