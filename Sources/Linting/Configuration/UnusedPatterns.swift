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
    let unused = patterns.filter { !used.contains($0.hit) }.map(\.setting)
    let notices = unused.prefix(Self.mostNotices).map {
      "'\(origin(of: $0))': the pattern '\($0.value.text)' has no effect on any file of the catalog"
    }
    let more = unused.count - notices.count
    return more == 0 ? notices : notices + ["\(more) more patterns have no effect on any file"]
  }
}
