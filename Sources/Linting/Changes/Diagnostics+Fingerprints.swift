import Diagnostics
import SourceText

extension [Diagnostic] {
  /// Gives the findings on some pages their fingerprints, before any of them are left out: the
  /// numbers in these count equal ones. They are in report order.
  mutating func setFingerprints(on pages: Set<[UInt8]>, of tree: any FileTree) {
    var fingerprints = Fingerprints()
    var file: SourceFile?
    for index in indices where pages.contains(Array<UInt8>(self[index].path.utf8)) {
      let path = self[index].path
      if file?.path.utf8.elementsEqual(path.utf8) != true {
        let bytes = try? tree.read(path, by: .again).get()
        file = SourceFile(path: path, bytes: bytes ?? [])
      }
      self[index].fingerprint = fingerprints.next(self[index], in: file)
    }
  }
}

extension LintResult {
  /// Gives every finding its fingerprint, by the paths that it has now.
  package mutating func setFingerprints(of source: CatalogSource) {
    var fingerprints = Fingerprints()
    var file: SourceFile?
    func set(_ findings: inout [Diagnostic]) {
      for index in findings.indices where findings[index].fingerprint == nil {
        let path = findings[index].path
        if file?.path.utf8.elementsEqual(path.utf8) != true {
          file = SourceFile(path: path, bytes: (try? source.read(path).get()) ?? [])
        }
        findings[index].fingerprint = fingerprints.next(findings[index], in: file)
      }
    }
    set(&diagnostics)
    set(&suppressed)
    set(&baselined)
  }
}
