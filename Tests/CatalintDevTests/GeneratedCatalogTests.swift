import Contract
import Diagnostics
import Foundation
import Linting
import Records
import TestSupport
import Testing
import catalint_dev

@Suite(.takesLong) struct GeneratedCatalogTests {
  private static let sample = Result { try Sample(PackageFolder.root.appending(path: Sample.path)) }

  @Test(arguments: [1, 2] as [UInt64])
  func `a catalog without defects is clean by all rules`(seed: UInt64) throws {
    let found = try diagnostics(try texts(pages: 300, seed: seed).all)
    #expect(found.map { "\($0.path): \($0.message) [\($0.rule)]" } == [])
  }

  @Test(arguments: [46, 47, 48, 49, 300, 777])
  func `it has the requested number of pages, of every kind`(pages: Int) throws {
    let paths = try texts(pages: pages).all.keys.filter { $0.hasSuffix(".md") }
    #expect(paths.count == pages)
    #expect(Set(paths.compactMap { SmallCatalog.starmap.kind(ofPath: $0)?.kind.name }).count == 8)
  }

  @Test func `each page that has a defect has a finding`() throws {
    let (files, broken) = try texts(pages: 300, defects: 0.25)
    let found = Set(try diagnostics(files).flatMap { [$0.path] + $0.related.map(\.path) })
    #expect(Set(broken.values).count > 15)
    #expect(broken.filter { !found.contains($0.key) } == [:])
  }

  @Test func `the same seed gives the same bytes, and another one others`() throws {
    let texts = try texts(pages: 100).all
    #expect(try self.texts(pages: 100).all == texts)
    #expect(try self.texts(pages: 100, seed: 2).all != texts)
  }

  /// Every file by its path, and what is wrong on those pages that have a defect.
  private func texts(
    pages: Int, seed: UInt64 = 1, defects: Double = 0
  ) throws -> (all: [String: String], broken: [String: String]) {
    let sample = try Self.sample.get()
    var files = [Configuration.fileName: sample.configuration]
    var broken: [String: String] = [:]
    let catalog = GeneratedCatalog(of: sample, pages: pages, seed: seed, defects: defects)
    catalog.forEachPage { file, defect in
      files[file.path] = file.text
      broken[file.path] = defect?.name
    }
    return (files, broken)
  }

  private func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    try SmallCatalog(FixtureCatalog(files: files)).diagnostics()
  }
}
