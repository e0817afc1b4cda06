import Foundation
import TestSupport
import Testing

/// The description of the architecture names existing files.
@Suite struct ArchitectureTests {
  private let document = Document(path: ".github/ARCHITECTURE.md")

  @Test func `every file and folder that it names exists`() throws {
    let paths = try document.codeSpans().filter { $0.contains("/") || $0.hasSuffix(".swift") }
    #expect(paths.count > 15)
    for path in paths {
      let isThere = ["", "Sources/"].contains { folder in
        FileManager.default.fileExists(
          atPath: PackageFolder.root.appending(path: folder + path).path)
      }
      #expect(isThere, "\(path)")
    }
  }

  @Test func `every module and type that it names exists`() throws {
    let sources = PackageFolder.root.appending(path: "Sources")
    let modules = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path))
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let code = try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let names = try document.codeSpans()
      .flatMap { $0.contains("/") ? [] : $0.components(separatedBy: ".").prefix(1) }
      .filter { $0.first?.isUppercase == true && $0 != "Package" }
    #expect(names.count > 10)
    for name in Set(names).subtracting(modules) {
      let isDeclared = ["struct", "class", "enum", "protocol"].contains {
        code.contains("package \($0) \(name)") || code.contains("package final \($0) \(name)")
          || code.contains("\n\($0) \(name)")
      }
      #expect(isDeclared, "\(name)")
    }
  }
}
