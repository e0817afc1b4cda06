import Reporters

/// Effective settings as a table for a terminal: name, value, origin.
struct SettingsTable {
  private var rows: [[String]] = []
  /// Harmless to a terminal.
  private(set) var text = ""

  init(_ settings: EffectiveSettings) {
    add("root", settings.root)
    if let page = settings.page {
      add("page", page, settings.reasonToLeaveOut.map { "left out: \($0)" })
      add("kind", settings.kind ?? "none")
    }
    add("configuration", settings.configuration ?? "none")
    add("requires", settings.requires)
    add("contract", [settings.contract])
    add("links", settings.renderers)
    add("include", settings.include)
    add("exclude", settings.exclude)
    add("gitignore", "\(settings.usesGitignore)", "\(settings.gitignoreOrigin)")
    add("max-page-bytes", [settings.maxPageBytes])
    add("baseline", settings.baseline)
    add("fail-on", [settings.failOn])
    for (name, entries) in settings.options { add(name, entries) }
    var blocks = [Self.aligned(rows)]
    if !settings.rules.isEmpty {
      blocks.append(
        Self.aligned(settings.rules.map { [$0.id, $0.entry.value, "\($0.entry.origin)"] }))
    }
    if let unlisted = settings.unlisted { blocks.append([unlisted]) }
    text = blocks.map { $0.map { PrintableText.from($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private mutating func add(_ name: String, _ value: String, _ remark: String? = nil) {
    rows.append([name, value, remark ?? ""])
  }

  /// Several values are on consecutive lines.
  private mutating func add(_ name: String, _ entries: [EffectiveSettings.Entry]) {
    for (index, entry) in entries.enumerated() {
      let value = entry.value + (entry.markdown.map { " (markdown: \($0))" } ?? "")
      rows.append([index == 0 ? name : "", value, "\(entry.origin)"])
    }
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = zip(row, widths).map { $0.padded(to: $1) } + [row[2]]
      let text = line.joined(separator: "  ")
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }
}
