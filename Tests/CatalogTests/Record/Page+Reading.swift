import Catalog
import PageSyntax
import SourceText
import TestSupport
import Testing

extension Page {
  static func reading(
    _ path: String, _ text: String, contract: Contract = SmallCatalog.starmap
  ) -> Page {
    reading(path, Array(text.utf8), contract: contract)
  }

  static func reading(
    _ path: String, _ bytes: [UInt8], contract: Contract = SmallCatalog.starmap,
    _ standing: Standing = .inCatalog
  ) -> Page {
    var scanner = PageScanner()
    let source = SourceFile(path: path, bytes: bytes)
    return Page(source, standing, contract: contract, scanner: &scanner)
  }

  /// The texts of every occurrence of a field, by the contract's name.
  func texts(of name: String) -> [String] {
    record.facts.filter { contract.fields[$0.field].name == name }.map { text(of: $0) }
  }

  /// The only occurrence of a field.
  func fact(_ name: String) throws -> Fact {
    let facts = record.facts.filter { contract.fields[$0.field].name == name }
    #expect(facts.count == 1, "\(name)")
    return try #require(facts.first)
  }
}
