package import Contract
import MarkdownSyntax
package import Records
import SourceText
package import Testing

extension Page {
  /// The page of a text at a path of a catalog.
  package static func reading(
    _ path: String, _ text: String, contract: Contract = SmallCatalog.starmap,
    others: [String: String] = [:]
  ) -> Page {
    reading(path, Array(text.utf8), contract: contract, others: others)
  }

  /// The same of bytes; `others` are the pages that it may inherit from.
  package static func reading(
    _ path: String, _ bytes: [UInt8], contract: Contract = SmallCatalog.starmap,
    _ standing: Standing = .inCatalog, others: [String: String] = [:]
  ) -> Page {
    var scanner = PageScanner()
    let source = SourceFile(path: path, bytes: bytes)
    return Page(
      source, standing, contract: contract, scanner: &scanner,
      others: BasePages { path in others[path].map { Array($0.utf8) } })
  }

  /// The texts of every occurrence of a field, by the contract's name.
  package func texts(of name: String) -> [String] {
    contents.facts.filter { contract.fields[$0.field].name == name }.map { text(of: $0) }
  }

  /// The only occurrence of a field.
  package func fact(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Fact {
    let facts = contents.facts.filter { contract.fields[$0.field].name == name }
    #expect(facts.count == 1, "\(name)", sourceLocation: sourceLocation)
    return try #require(facts.first, sourceLocation: sourceLocation)
  }
}

extension Contract {
  /// Nil if the text is not a contract.
  package static func reading(_ text: String) -> Contract? {
    try? ContractReader.read(Array(text.utf8)).get()
  }
}
