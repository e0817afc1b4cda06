import Diagnostics

/// The number of a catalog's pages by the most severe finding on each.
struct CatalogHealth {
  /// From the most severe to the clean ones, without empty ones.
  let shares: [Share]

  struct Share {
    /// Nil for pages without findings.
    let severity: Severity?
    let pages: Int
  }

  init(_ report: Report) {
    let worst = PageFindings.pages(of: report.diagnostics).map { page in
      page.members.map(\.severity).max() ?? .info
    }
    let found = Severity.allCases.reversed().map { severity in
      Share(severity: severity, pages: worst.count { $0 == severity })
    }
    let clean = Share(severity: nil, pages: max(0, report.pages - worst.count))
    shares = (found + [clean]).filter { $0.pages > 0 }
  }
}

extension CatalogHealth.Share {
  /// The name of the state in the styles.
  var name: String { severity?.rawValue ?? "clean" }

  /// `error on 12 pages`
  var title: String {
    "\(severity?.rawValue ?? "no finding") on \(HTMLText.count(pages, "page"))"
  }
}
