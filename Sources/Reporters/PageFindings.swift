import Diagnostics

/// The findings on one page, in report order.
struct PageFindings {
  let path: String
  private(set) var members: [Diagnostic]

  /// The pages of findings that are in report order.
  static func pages(of diagnostics: [Diagnostic]) -> [PageFindings] {
    var pages: [PageFindings] = []
    for diagnostic in diagnostics {
      let isSame = pages.last?.path.utf8.elementsEqual(diagnostic.path.utf8) ?? false
      if isSame {
        pages[pages.count - 1].members.append(diagnostic)
      } else {
        pages.append(PageFindings(path: diagnostic.path, members: [diagnostic]))
      }
    }
    return pages
  }
}
