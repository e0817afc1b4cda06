import Foundation
import TestSupport
import Testing

/// Which tests run where the public data is absent.
@Suite struct PublicDataTests {
  @Test(arguments: [false, true])
  func `absent data is expected only where it is required, and reading it fails`(
    _ isEmptyFolder: Bool
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID())")
    if isEmptyFolder {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = PublicData(in: folder, isRequired: false)
    #expect(!data.isExpected)
    #expect(PublicData(in: folder, isRequired: true).isExpected)
    #expect(throws: (any Error).self) { try data.bytes(of: "a.json") }
    #expect(throws: (any Error).self) { try data.files(below: "", ending: "") }
  }

  @Test func `a folder with a file has data`() throws {
    let data = PublicData(in: PackageFolder.root.appending(path: "Tests"), isRequired: false)
    #expect(data.isExpected)
    #expect(try data.files(below: "CatalintDevTests", ending: "PublicDataTests.swift").count == 1)
  }
}
