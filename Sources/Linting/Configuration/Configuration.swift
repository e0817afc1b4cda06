package import Contract
package import Diagnostics
import Records
package import SourceText

/// The settings of a `.catalint.yml`.
package struct Configuration: Sendable {
  /// The file, by the path that users are shown.
  package let file: SourceFile
  private let lines: LineTable
  /// The oldest version of Catalint that may read the file.
  package var requires: Setting<String>?
  package var contract: Setting<String>?
  package var include: [Setting<Glob>] = []
  package var exclude: [Setting<Glob>] = []
  package var gitignore: Setting<Bool>?
  package var maxPageBytes: Setting<Int>?
  /// The names of the renderers in which links have to work: the key `places` of `links`.
  package var renderers: [Setting<String>]?
  /// How sites treat links to pages, by the names of their renderers.
  package var markdown: [Setting<(renderer: String, hook: Renderer.MarkdownHook)>] = []
  package var rules: Rules = [:]
  package var overrides: [Override] = []
  /// The path of the baseline, from the folder of the configuration.
  package var baseline: Setting<String>?
  package var failOn: Setting<Severity>?

  /// The severities of rules, by id; nil switches a rule off.
  package typealias Rules = [String: Setting<Severity?>]

  /// Rules for some pages.
  package struct Override: Sendable {
    package let paths: [Setting<Glob>]
    package let rules: Rules

    package init(paths: [Setting<Glob>], rules: Rules) {
      self.paths = paths
      self.rules = rules
    }
  }

  /// The name of the file, which marks a catalog's root.
  package static let fileName = ".catalint.yml"
  /// Names that people give it by mistake.
  static let wrongFileNames = [".catalint.yaml", "catalint.yml", "catalint.yaml"]

  /// One that sets nothing.
  init(_ file: SourceFile) {
    self.file = file
    lines = LineTable(file.bytes)
  }

  /// The line of a setting.
  package func origin<Value>(of setting: Setting<Value>) -> SettingOrigin {
    .line(lines.line(at: setting.range.start) + 1, of: file.path)
  }

  /// Which pages are checked.
  package var filter: PageFilter {
    var filter = PageFilter(
      include: include.map { .init(glob: $0.value, origin: origin(of: $0)) },
      exclude: exclude.map { .init(glob: $0.value, origin: origin(of: $0)) })
    filter.usesGitignore = gitignore?.value ?? true
    filter.maxPageBytes = maxPageBytes?.value ?? filter.maxPageBytes
    return filter
  }
}

extension Configuration {
  /// The most patterns that are named separately.
  private static let mostNotices = 5

  /// Notices of patterns that decide about none of a catalog's files, and so have no effect.
  func unusedPatterns(among paths: [String]) -> [String] {
    let lists = [include, exclude] + overrides.map(\.paths)
    let patterns = lists.enumerated().flatMap { list, patterns in
      patterns.indices.map { (hit: GlobSet.Hit(list: list, number: $0), setting: patterns[$0]) }
    }
    guard !patterns.isEmpty else { return [] }
    let set = GlobSet(lists.map { $0.map(\.value) })
    var used: Set<GlobSet.Hit> = []
    for path in paths where used.count < patterns.count { set.addDeciding(path, to: &used) }
    for (hit, setting) in patterns where used.contains(hit) && setting.value.isNegated {
      let earlier = GlobSet([lists[hit.list][..<hit.number].map(\.value)])
      let isEffective = paths.contains { path in
        !earlier.covering(path).isEmpty && !set.covering(path).contains { $0.list == hit.list }
      }
      if !isEffective { used.remove(hit) }
    }
    let unused = patterns.filter { !used.contains($0.hit) }.map(\.setting)
    let notices = unused.prefix(Self.mostNotices).map {
      "'\(origin(of: $0))': the pattern '\($0.value.text)' has no effect on any file of the catalog"
    }
    let more = unused.count - notices.count
    return more == 0 ? notices : notices + ["\(more) more patterns have no effect on any file"]
  }
}
