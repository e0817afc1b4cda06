import Contract
import Diagnostics
import Linting
import Records
import Rules
import SourceText

/// The effective settings of a catalog, or of one page, with their origins; for a run, with its
/// options applied.
struct EffectiveSettings {
  /// The path of the configuration; nil where there is none.
  let configuration: String?
  let root: String
  /// The page that was asked for, from the root; nil for a folder.
  let page: String?
  /// The kind of the page by its path; nil for none, and outside of a catalog.
  let kind: String?
  /// Why the page is not checked.
  let reasonToLeaveOut: String?
  /// The oldest version of Catalint that may be used; empty where any may.
  let requires: [Entry]
  let contract: Entry
  /// The renderers in which links have to work.
  let renderers: [Entry]
  let include: [Entry]
  let exclude: [Entry]
  let usesGitignore: Bool
  let gitignoreOrigin: SettingOrigin
  let maxPageBytes: Entry
  /// The known findings; empty where there is no such file.
  let baseline: [Entry]
  let failOn: Entry
  /// The rules to be listed, by id.
  let rules: [(id: String, entry: Entry)]
  /// What is true of the rules that are not listed; nil where all are.
  let unlisted: String?
  /// The settings that only options have, by name.
  var options: [(name: String, entries: [Entry])]

  /// A value and its origin.
  struct Entry {
    let value: String
    /// How a renderer treats links to pages.
    var markdown: String?
    let origin: SettingOrigin
  }

  /// `page` is the path of a page from the root, where one was asked for; `run` has the options of
  /// a run, which precede the configuration. `checks` are those of all contracts of the run.
  init(
    _ project: Project, of page: String?, as run: RunOptions? = nil, staged: Bool = false,
    besides checks: [RuleDescriptor] = [], listsAllRules: Bool = false
  ) throws {
    let configuration = project.configuration
    func option(_ value: String, _ name: String) -> Entry {
      Entry(value: value, origin: .option(name))
    }
    func entry<Value>(
      _ setting: Setting<Value>?, _ value: String, markdown: String? = nil
    ) -> Entry {
      let origin = setting.flatMap { configuration?.origin(of: $0) } ?? .byDefault
      return Entry(value: value, markdown: markdown, origin: origin)
    }
    self.configuration = configuration?.file.path
    root = project.target.folderName
    self.page = page
    kind = page.flatMap {
      guard case .catalog = project.target else { return nil }
      return project.contract.kind(ofPath: $0)?.kind.name
    }
    let filter = try run?.selection.filter(project.filter) ?? project.filter
    reasonToLeaveOut = page.flatMap {
      project.target.reasonToLeaveOut($0, filter, of: project.files)
    }
    requires = configuration?.requires.map { [entry($0, $0.value)] } ?? []
    contract = Entry(value: project.contract.name, origin: project.contractOrigin)
    renderers = project.contract.renderers.map { renderer in
      let chosen = configuration?.renderers?.first { $0.value == renderer.name }
      let hook = configuration?.markdown.first { $0.value.renderer == renderer.name }
      return hook.map { entry($0, renderer.name, markdown: renderer.markdown) }
        ?? entry(chosen, renderer.name, markdown: renderer.markdown)
    }
    include = configuration?.include.map { entry($0, $0.value.text) } ?? []
    exclude =
      (configuration?.exclude.map { entry($0, $0.value.text) } ?? [])
      + (run?.selection.exclude ?? []).map { option($0, "--exclude") }
    usesGitignore = project.filter.usesGitignore
    gitignoreOrigin = entry(configuration?.gitignore, "").origin
    maxPageBytes = entry(configuration?.maxPageBytes, "\(project.filter.maxPageBytes)")
    baseline =
      run?.output.baseline.map { [option($0, "--baseline")] }
      ?? configuration?.baseline.map { [entry($0, $0.value)] } ?? []
    failOn =
      run?.output.failOn.map { option($0.rawValue, "--fail-on") }
      ?? entry(configuration?.failOn, (configuration?.failOn?.value ?? .error).rawValue)
    options = run?.settings(staged: staged) ?? []
    let settings =
      try run?.selection.rules(configuration, of: project.contract, besides: checks)
      ?? RuleSettings(configuration, checks: project.contract.checks.rules)
    let isSelective = run?.selection.select.isEmpty == false
    rules = zip(settings.descriptors, page.map(settings.settings) ?? settings.general)
      .filter { _, setting in
        isSelective
          ? setting.severity != nil || setting.origin != .option("--select")
          : listsAllRules || setting.origin != .byDefault
      }
      .map { rule, setting in
        (rule.id, Entry(value: setting.severity?.rawValue ?? "off", origin: setting.origin))
      }
    if rules.count == settings.descriptors.count {
      unlisted = nil
    } else if isSelective {
      unlisted = "no other rule runs"
    } else {
      let list = run == nil ? "'--all' lists them" : "'catalint rules' lists them"
      unlisted = "\(rules.isEmpty ? "all" : "the other") rules have their defaults; \(list)"
    }
  }
}

extension Renderer {
  /// How it treats links to pages, where it is a site.
  fileprivate var markdown: String? {
    if case .served(let site) = links { site.markdown.rawValue } else { nil }
  }
}
