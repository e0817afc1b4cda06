import Linting
import Reporters

extension ReportOrigin {
  /// What a run checked: its catalog by the name of the folder, or the number of catalogs.
  init(_ outcomes: [CatalogRun.Outcome]) {
    let roots = outcomes.compactMap { outcome -> String? in
      guard case .catalog(let root, _) = outcome.run.project.target else { return nil }
      return root
    }
    let name =
      switch (outcomes.count, roots.first) {
      case (1, let root?): root.split(separator: "/").last.map(String.init) ?? root
      case (1, nil): "pages outside a catalog"
      case (let count, _): "\(count) catalogs"
      }
    let revision = roots.first.flatMap {
      CheckedRevision.title(of: $0, isStaged: outcomes[0].run.isStaged)
    }
    self.init(
      name: name, revision: revision, day: outcomes.first?.run.day.map { "\($0)" })
  }
}
