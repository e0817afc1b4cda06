import CExtendedAttributes
import Foundation
import Testing

@testable import Linting

/// Replacing a page that has not changed since it was read.
@Suite struct PageFileTests {
  private let folder: TemporaryFolder
  private let file: PageFile

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Array("old".utf8), to: "page.md")
    file = PageFile(folder.absolute("page.md"))
  }

  private func bytes() throws -> [UInt8]? { try folder.files()["page.md"] }

  @Test func `a page is replaced and keeps its mode and owner`() throws {
    #expect(unsafe chmod(file.path, 0o640) == 0)
    // Only the super-user may give files away.
    let isGiven = unsafe chown(file.path, 12_345, 12_346) == 0
    #expect(file.replace(Array("old".utf8), with: Array("new".utf8)) == nil)
    #expect(try bytes() == Array("new".utf8))
    let status = try #require(FileStatus(file.path))
    #expect(status.mode == 0o640)
    if isGiven { #expect(status.owner == (12_345, 12_346)) }
    #expect(try folder.names() == ["page.md"])
  }

  @Test func `a page keeps its extended attributes`() throws {
    let values = ["user.tag": Array("draft".utf8), "user.empty": [], "user.bytes": [0, 0xFF, 0]]
    for (name, bytes) in values where !setAttribute(name, bytes) { return }
    #expect(file.replace(Array("old".utf8), with: Array("new".utf8)) == nil)
    #expect(try bytes() == Array("new".utf8))
    for (name, bytes) in values { #expect(attribute(name) == bytes, "\(name)") }
  }

  /// Sets one; false if the file system has none.
  private func setAttribute(_ name: String, _ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      unsafe setxattr(file.path, name, bytes, bytes.count, 0, 0) == 0
    #else
      unsafe setxattr(file.path, name, bytes, bytes.count, 0) == 0
    #endif
  }

  private func attribute(_ name: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 100)
    #if canImport(Darwin)
      let count = unsafe getxattr(file.path, name, &bytes, bytes.count, 0, 0)
    #else
      let count = unsafe getxattr(file.path, name, &bytes, bytes.count)
    #endif
    return count < 0 ? nil : Array(bytes[..<count])
  }

  @Test func `a page whose bytes have changed stays`() throws {
    let failure = file.replace(Array("odd".utf8), with: Array("new".utf8))
    #expect(failure?.reason == "it was changed by another program meanwhile")
    #expect(try bytes() == Array("old".utf8))
    #expect(try folder.names() == ["page.md"])
  }

  @Test(arguments: ["written", "touched", "replaced", "linked", "removed", "protected"])
  func `a page that is changed while its draft is written stays`(_ change: String) throws {
    let before = try #require(FileStatus(file.path))
    let isReplaced = try FileDraft.replace(file.path, with: Array("new".utf8), like: before) {
      switch change {
      case "written": try? folder.write(Array("odd".utf8), to: "page.md")
      case "touched": _ = unsafe utimes(file.path, nil)
      case "replaced":
        try? folder.write(Array("odd".utf8), to: "other")
        _ = unsafe rename(folder.absolute("other"), file.path)
      case "linked": _ = unsafe link(file.path, folder.absolute("other"))
      case "removed": _ = unsafe unlink(file.path)
      default: _ = unsafe chmod(file.path, 0o444)
      }
      return FileStatus(file.path) == before
    }
    #expect(!isReplaced)
    #expect(try bytes() != Array("new".utf8))
    #expect(try !folder.names().contains { $0.hasPrefix(".") })
  }

  @Test func `a page with the longest of names is replaced`() throws {
    let name = String(repeating: "ä", count: 126) + ".md"
    try folder.write(Array("old".utf8), to: name)
    let file = PageFile(folder.absolute(name))
    #expect(file.replace(Array("old".utf8), with: Array("new".utf8)) == nil)
    #expect(try folder.files()[name] == Array("new".utf8))
  }
}
