import Linting
import Reporters

/// Settings in force as JSON.
enum SettingsList {
  /// Those of one catalog or page.
  static func json(_ settings: SettingsInForce) -> String {
    var json = JSONWriter()
    write(settings, to: &json)
    return json.text
  }

  /// Those of all catalogs of a run, or of the pages that it names.
  static func json(_ settings: [SettingsInForce]) -> String {
    var json = JSONWriter()
    json.array(settings) { write($1, to: &$0) }
    return json.text
  }

  private static func write(_ settings: SettingsInForce, to json: inout JSONWriter) {
    json.object { json in
      json.member("version", 1)
      json.member("root", settings.root)
      if let path = settings.configuration { json.member("configuration", path) }
      if let page = settings.page {
        json.member("page", page)
        if let kind = settings.kind { json.member("kind", kind) }
        if let reason = settings.reasonToLeaveOut { json.member("leftOut", reason) }
      }
      if let entry = settings.requires.first { json.member("requires") { write(entry, to: &$0) } }
      json.member("contract") { write(settings.contract, to: &$0) }
      for (name, entries) in [
        ("links", settings.places), ("include", settings.include), ("exclude", settings.exclude),
      ] {
        json.member(name) { $0.array(entries) { write($1, to: &$0) } }
      }
      json.member("gitignore") { json in
        json.object { json in
          json.member("value", settings.usesGitignore)
          write(settings.gitignoreOrigin, to: &json)
        }
      }
      if let entry = settings.baseline.first { json.member("baseline") { write(entry, to: &$0) } }
      json.member("max-page-bytes") { write(settings.maxPageBytes, to: &$0) }
      json.member("fail-on") { write(settings.failOn, to: &$0) }
      for (name, entries) in settings.options {
        json.member(name) { $0.array(entries) { write($1, to: &$0) } }
      }
      json.member("rules") { json in
        json.array(settings.rules) { write($1.entry, rule: $1.id, to: &$0) }
      }
    }
  }

  private static func write(
    _ entry: SettingsInForce.Entry, rule: String? = nil, to json: inout JSONWriter
  ) {
    json.object { json in
      if let rule { json.member("rule", rule) }
      json.member("value", entry.value)
      if let markdown = entry.markdown { json.member("markdown", markdown) }
      write(entry.origin, to: &json)
    }
  }

  private static func write(_ origin: SettingOrigin, to json: inout JSONWriter) {
    json.member("origin", "\(origin)")
    if case .line(let line, let path) = origin {
      json.member("path", path)
      json.member("line", line)
    }
  }
}
