import Diagnostics
import Reporters
import SourceText

/// Any bytes as a page of a catalog: all rules, reports and fixes handle it.
enum CatalogFuzzing {
  static func check(_ input: [UInt8]) {
    let catalog = FuzzedCatalog(FuzzInput(input))
    let found = catalog.diagnostics
    for diagnostic in found { check(diagnostic, in: catalog) }
    let report = Report(root: ".", pages: 2, diagnostics: found, notices: []) {
      catalog.source($0)
    }
    _ = TextReporter(isGrouped: false).write(report)
    _ = JSONReporter(version: "0").write(report)
  }

  /// The ranges of a finding are on the page.
  private static func check(_ diagnostic: Diagnostic, in catalog: FuzzedCatalog) {
    let isText = TextDamage(catalog.page).encodingFault == nil
    let places =
      [(diagnostic.path, diagnostic.range)]
      + diagnostic.related.map { ($0.path, $0.range) }
      + (diagnostic.fix?.edits ?? []).map { ($0.path, $0.range) }
    for (path, range) in places where path == catalog.path {
      require(
        isText ? isSound(range, in: catalog.page) : range.end <= catalog.page.count,
        "\(diagnostic.rule) at \(range) of '\(path)': \(diagnostic.message)")
    }
  }

  /// Safe fixes terminate.
  static func fix(_ input: [UInt8]) {
    var catalog = FuzzedCatalog(FuzzInput(input))
    for round in 0... {
      let fixes = catalog.diagnostics.compactMap(\.fix)
        .filter { $0.safety == .safe && $0.edits.first?.path == catalog.path }
      let edited = EditedText(catalog.page, path: catalog.path, applying: fixes)
      if edited.bytes == catalog.page { return }
      catalog = FuzzedCatalog(path: catalog.path, page: edited.bytes)
      require(round < 20, "the fixes of '\(catalog.path)' do not end")
    }
  }
}
