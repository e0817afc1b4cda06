package import Contract

/// The files that a check of a target reads, which no report may replace.
package struct InputFiles {
  private let target: LintTarget
  private let contract: Contract
  private let settings: SettingsFiles

  package init(of target: LintTarget, _ contract: Contract, settings: SettingsFiles) {
    self.target = target
    self.contract = contract
    self.settings = settings
  }

  /// Whether a path names one of them; a page is a file at the path of a kind.
  package func contains(_ path: String) -> Bool {
    guard let file = try? AbsolutePath.resolving(path).get() else { return false }
    if settings.contains(file) { return true }
    switch target {
    case .catalog(let root, _):
      return AbsolutePath.relative(file, to: root).map { contract.kind(ofPath: $0) != nil } ?? false
    case .pages(let pages):
      return pages.contains { page in
        (try? AbsolutePath.resolving(page).get())?.utf8.elementsEqual(file.utf8) == true
      }
    }
  }
}
