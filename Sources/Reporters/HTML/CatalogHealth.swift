import Diagnostics

/// How many pages of a catalog are in which state: each is as bad as the gravest finding on it.
struct CatalogHealth {
  /// From the gravest to the clean ones; none that is empty.
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
  /// What the pages are, as a name for styles.
  var name: String { severity?.rawValue ?? "clean" }

  /// `12 pages with errors`
  var title: String {
    let pages = "\(Count(self.pages, "page"))"
    return switch severity {
    case .error: "\(pages) with errors"
    case .warning: "\(pages) with warnings"
    case .info: "\(pages) with hints"
    case nil: "\(pages) without findings"
    }
  }
}
