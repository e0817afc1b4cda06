import Foundation
import TestSupport
import Testing

/// The table of attacks names tests that exist.
@Suite struct AttackTableTests {
  @Test func `every test that the table of attacks names exists`() throws {
    let tests = PackageFolder.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let code = try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let rows = try Document(path: ".github/SECURITY.md").lines().filter { $0.hasPrefix("| ") }
    let names = rows.compactMap { $0.components(separatedBy: " | ").last }
      .flatMap { cell in
        cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      }
      .filter { $0.contains(" ") }
    #expect(names.count > 15)
    for name in names {
      // A name may be shortened to its beginning.
      let isWhole = !name.hasSuffix(" …")
      let isThere = code.contains(isWhole ? "func `\(name)`" : "func `\(name.dropLast(2))")
      #expect(isThere, "\(name)")
    }
  }
}
