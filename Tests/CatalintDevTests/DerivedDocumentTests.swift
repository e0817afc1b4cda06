import TestSupport
import Testing
import catalint_dev

@Suite struct DerivedDocumentTests {
  @Test(arguments: DerivedDocument.all)
  func `a document that derives from code is up to date`(document: DerivedDocument) throws {
    #expect(
      try document.isCurrent(in: PackageFolder.root),
      "\(document.path) is out of date; run: \(DerivedDocument.command)")
  }
}
