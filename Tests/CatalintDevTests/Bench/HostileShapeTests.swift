import Foundation
import TestSupport
import Testing

@testable import catalint_dev

@Suite(.takesLong) struct HostileShapeTests {
  @Test func `shapes have names of their own`() {
    #expect(Set(HostileShape.all.map(\.name)).count == HostileShape.all.count)
  }

  @Test(arguments: [4_000, 60_000])
  func `a page has the requested length, and the content of the sample`(_ bytes: Int) throws {
    for shape in HostileShape.all {
      let sample = PackageFolder.root.appending(path: "Fixtures/clean/sample")
        .appending(path: shape.page.rawValue)
      let base = try String(contentsOf: sample, encoding: .utf8)
      let text = shape.text(base: base, bytes: bytes)
      let least = (shape.before + base + shape.behind).utf8.count
      #expect(text.utf8.count <= max(bytes, least), "\(shape.name)")
      #expect(bytes < least || text.utf8.count > bytes - 2_000, "\(shape.name)")
      #expect(base.split(separator: "\n").allSatisfy(text.contains), "\(shape.name)")
    }
  }
}
