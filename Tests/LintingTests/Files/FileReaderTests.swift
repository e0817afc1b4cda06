import Foundation
import Testing

@testable import Linting

/// Reading one file of any type.
@Suite struct FileReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func outcome(_ path: String, limit: Int = 1 << 20) -> String {
    switch FileReader(limit: limit).read(path) {
    case .success(let bytes): "\(bytes.count) bytes"
    case .failure(let failure): failure.description
    }
  }

  @Test(arguments: [0, 1, 2, 4095, 4096, 4097, 65_536, 65_537, 1_000_000])
  func `every byte of a file is read`(_ size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    try folder.write(bytes, to: "x")
    #expect(try FileReader().read(folder.absolute("x")).get() == bytes)
  }

  @Test func `a file may be as large as the limit but not larger`() throws {
    try folder.write(Array(repeating: 0, count: 100), to: "x")
    #expect(outcome(folder.absolute("x"), limit: 100) == "100 bytes")
    #expect(outcome(folder.absolute("x"), limit: 99) == "it has 100 bytes; the limit is 99")
  }

  @Test func `a huge file is refused before it is read`() throws {
    try folder.write([], to: "x")
    #expect(unsafe truncate(folder.absolute("x"), 1 << 40) == 0)
    #expect(outcome(folder.absolute("x")) == "it has 1099511627776 bytes; the limit is 1048576")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func `a file is read to its end, even if it is longer than its size`() throws {
    let bytes = try FileReader().read("/proc/self/status").get()
    #expect(bytes.starts(with: "Name:".utf8) && bytes.last == UInt8(ascii: "\n"))
    #expect(outcome("/proc/self/status", limit: 10) == "it has more than 10 bytes, the limit")
  }

  @Test func `a file that grows while it is read is read or refused`() async throws {
    let path = folder.absolute("x")
    try folder.write([], to: "x")
    async let writer: Void = Task.detached {
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      for _ in 0..<2000 { try file.write(contentsOf: Data(repeating: 0x61, count: 500)) }
      try file.close()
    }.value
    for _ in 0..<200 {
      switch FileReader(limit: 500_000).read(path) {
      case .success(let bytes): #expect(bytes.allSatisfy { $0 == 0x61 })
      case .failure(let failure): #expect(failure.description.contains("500000"))
      }
    }
    try await writer
  }

  @Test func `a file that is not regular is refused at once`() throws {
    try folder.makePipe("pipe")
    #expect(outcome(folder.absolute("pipe")) == "it is not a regular file")
    #expect(outcome("/dev/zero") == "it is not a regular file")
    #expect(outcome("/dev/null") == "it is not a regular file")
    #expect(outcome(folder.path) == "it is a folder")
    #expect(outcome(folder.absolute("none")) == "no such file or directory")
    #expect(outcome(folder.absolute("pipe/x")) == "not a directory")
    #expect(outcome("") == "no such file or directory")
  }

  @Test(.enabled(if: geteuid() != 0, "the administrator may read everything"))
  func `a file that must not be read is refused`() throws {
    try folder.write("x")
    #expect(unsafe chmod(folder.absolute("x"), 0) == 0)
    #expect(outcome(folder.absolute("x")) == "permission denied")
  }
}
